import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

interface Props extends ComponentProps<'button'> {
  look?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Shows that the press is being worked on; the button cannot be pressed again meanwhile. */
  isBusy?: boolean;
  icon?: ReactNode;
}

export function Button({ look = 'plain', isBusy = false, icon, children, disabled, className, ...rest }: Props) {
  const names = [styles.button, styles[look], children ? '' : styles.square, className].filter(Boolean).join(' ');
  return (
    <button type="button" className={names} disabled={disabled || isBusy} aria-busy={isBusy} {...rest}>
      {icon}
      {children}
    </button>
  );
}
