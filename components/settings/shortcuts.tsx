import { Keyboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { toast } from '@/components/shared/toasts';
import { listShortcuts, openShortcutSettings, type Shortcut } from '@/lib/access/shortcuts';
import styles from './shortcuts.module.css';

/** The keys as the browser has them now, and the way to change them there. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () => void listShortcuts().then(setShortcuts);
    read();
    // They are changed on a page of the browser; whoever comes back wants to see the new ones.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);

  async function change() {
    if (!(await openShortcutSettings())) toast(i18n.t('shortcuts.where'));
  }

  return (
    <section aria-labelledby="keys">
      <h3 id="keys">{i18n.t('shortcuts.title')}</h3>
      <dl className={styles.keys}>
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description || i18n.t('shortcuts.action')}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : i18n.t('shortcuts.none')}</dd>
          </div>
        ))}
      </dl>
      <Button icon={<Keyboard aria-hidden />} onClick={() => void change()}>
        {i18n.t('shortcuts.change')}
      </Button>
    </section>
  );
}
