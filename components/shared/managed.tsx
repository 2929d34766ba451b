import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { usePolicy } from '@/components/hooks/use-policy';
import styles from './managed.module.css';

/** A lock and the reason, where the administrator decides and not the user. */
export function Managed({ children }: { children?: ReactNode }) {
  const policy = usePolicy();
  return (
    <span className={styles.managed}>
      <Lock aria-hidden />
      <span>
        {children ?? i18n.t('policy.set')} {policy?.note}
      </span>
    </span>
  );
}
