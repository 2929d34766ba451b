import { browser } from 'wxt/browser';

interface Opens {
  openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null;
}

interface OpensItself extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * A shadow root that the page has closed is open to extensions: Chromium has a function for it, in Firefox the element says it.
 * Asked of custom elements only: hardly anything else has one,
 * and asking every element of a long page would cost more than the look itself.
 */
export function openRoot(element: OpensItself): ShadowRoot | null {
  if (!element.localName.includes('-')) return null;
  const { dom } = browser as unknown as { dom?: Opens };
  return dom?.openOrClosedShadowRoot?.(element) ?? element.openOrClosedShadowRoot ?? element.shadowRoot;
}
