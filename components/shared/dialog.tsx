import { X } from 'lucide-react';
import { Dialog as Base } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from './button';
import styles from './dialog.module.css';

interface Props {
  title: ReactNode;
  /** One line under the title, read out with it. */
  description?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
}

/** A modal dialog over the whole popup, or in the middle of a wide page. Escape and the cross close it. */
export function Dialog({ title, description, onClose, children, footer }: Props) {
  // Radix gives the focus back to a trigger of its own; a dialog here is opened by whatever had the focus.
  const before = useRef(document.activeElement);
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Overlay className={styles.shade} />
        <Base.Content
          className={styles.dialog}
          onOpenAutoFocus={focusFirst}
          onCloseAutoFocus={(event) => giveBack(event, before.current)}
          {...(!description && { 'aria-describedby': undefined })}
        >
          <header className={styles.head}>
            <div className={styles.title}>
              <Base.Title asChild>
                <h2>{title}</h2>
              </Base.Title>
              {description && <Base.Description className={styles.description}>{description}</Base.Description>}
            </div>
            <Base.Close asChild>
              <Button look="quiet" aria-label={i18n.t('close')} icon={<X aria-hidden />} />
            </Base.Close>
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  );
}

/** A field marked `data-first` is what the dialog was opened for; without one, Radix takes the first control. */
function focusFirst(event: Event): void {
  const first = event.currentTarget instanceof HTMLElement && event.currentTarget.querySelector('[data-first]');
  if (!(first instanceof HTMLElement)) return;
  event.preventDefault();
  first.focus();
}

function giveBack(event: Event, element: Element | null): void {
  event.preventDefault();
  if (element instanceof HTMLElement) element.focus();
}
