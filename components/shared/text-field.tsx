import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Field } from './field';

interface Props {
  label: ReactNode;
  value: string;
  /** Called when the field is left or Enter is pressed, if the text changed. Returns a sentence if it cannot be kept. */
  onSave: (text: string) => Promise<string | undefined>;
  hint?: ReactNode;
  placeholder?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  isDisabled?: boolean;
  isLabelHidden?: boolean;
}

/** A field that saves itself. What cannot be kept stays in the field with the reason; Escape brings the stored text back. */
export function TextField({
  label,
  value,
  onSave,
  hint,
  placeholder,
  type = 'text',
  isDisabled = false,
  isLabelHidden = false,
}: Props) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string>();
  const stored = useRef(value);
  useEffect(() => {
    stored.current = value;
    setText(value);
    setProblem(undefined);
  }, [value]);

  async function save() {
    if (text === stored.current) return setProblem(undefined);
    setProblem(await onSave(text.trim()));
  }

  return (
    <Field label={label} hint={hint} problem={problem} isLabelHidden={isLabelHidden}>
      <input
        type={type}
        value={text}
        disabled={isDisabled}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save();
          if (event.key !== 'Escape' || text === stored.current) return;
          event.stopPropagation();
          setText(stored.current);
          setProblem(undefined);
        }}
      />
    </Field>
  );
}
