import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** An empty place that says what belongs there and how to fill it. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
