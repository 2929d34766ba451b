import { X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { create } from 'zustand';
import { i18n } from '#i18n';
import { Button } from './button';
import styles from './toasts.module.css';

interface ToastLine {
  id: number;
  words: string;
  undo?: () => Promise<unknown>;
}

const useToasts = create<{ lines: ToastLine[] }>(() => ({ lines: [] }));
let last = 0;

/** Says what just happened for a few seconds, with a way back where there is one. Only the newest three stay. */
export function toast(words: string, undo?: () => Promise<unknown>): void {
  const line = { id: ++last, words, ...(undo && { undo }) };
  useToasts.setState(({ lines }) => ({ lines: [...lines.slice(-2), line] }));
}

function remove(id: number): void {
  useToasts.setState(({ lines }) => ({ lines: lines.filter((line) => line.id !== id) }));
}

export function Toasts() {
  const lines = useToasts(({ lines }) => lines);
  return (
    <Toast.Provider duration={8000} swipeDirection="down" label={i18n.t('toast.label')}>
      {lines.map(({ id, words, undo }) => (
        <Toast.Root key={id} className={styles.toast} onOpenChange={(isOpen) => !isOpen && remove(id)}>
          <Toast.Description className={styles.words}>{words}</Toast.Description>
          {undo && (
            <Toast.Action asChild altText={i18n.t('toast.undo')}>
              <button type="button" className={styles.undo} onClick={() => void undo()}>
                {i18n.t('toast.undo')}
              </button>
            </Toast.Action>
          )}
          <Toast.Close asChild>
            <Button look="quiet" aria-label={i18n.t('close')} className={styles.close} icon={<X aria-hidden />} />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className={styles.viewport} />
    </Toast.Provider>
  );
}
