import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';
import tones from './tones.module.css';

interface Props {
  tone: 'info' | 'warn' | 'bad';
  title?: ReactNode;
  children?: ReactNode;
  /** What the user can do about it. */
  action?: ReactNode;
}

const signs = { info: Info, warn: TriangleAlert, bad: CircleAlert };

/** A sentence that stays until its cause is gone. */
export function Notice({ tone, title, children, action }: Props) {
  const Sign = signs[tone];
  return (
    <div className={`${styles.notice} ${tones[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Sign aria-hidden className={styles.sign} />
      <div className={styles.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
