import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the keyboard goes on when the pressed button is gone with the step that it belonged to: the next Tab leads to what is in
 * this element, which must be focusable. A focus that is somewhere else stays there.
 */
export function useLostFocus<Of extends HTMLElement>(): RefObject<Of | null> {
  const place = useRef<Of>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  return place;
}
