import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from './button';

interface Props {
  label: string;
  /** Endings and types that the browser's dialog offers. */
  accept: string;
  look?: 'main' | 'plain';
  onFile: (file: File) => void;
}

/** A button that asks for a file; the same file may be chosen again after it was mended. */
export function FileButton({ label, accept, look = 'plain', onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} icon={look === 'plain' && <FileUp aria-hidden />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
