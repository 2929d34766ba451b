import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';
import styles from './field.module.css';

type Control = ReactElement<{
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
  className?: string | undefined;
}>;

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence that says what is wrong; what was typed stays. */
  problem?: ReactNode;
  isLabelHidden?: boolean;
  children: Control;
}

/** A labelled control with its hint or problem, wired for screen readers. */
export function Field({ label, hint, problem, isLabelHidden = false, children }: Props) {
  const id = useId();
  const words = problem ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      {cloneElement(children, {
        id,
        className: [styles.control, children.props.className].filter(Boolean).join(' '),
        'aria-describedby': words ? `${id}-words` : undefined,
        'aria-invalid': Boolean(problem),
      })}
      {words && (
        <p id={`${id}-words`} className={problem ? styles.problem : styles.hint} role={problem ? 'alert' : undefined}>
          {words}
        </p>
      )}
    </div>
  );
}
