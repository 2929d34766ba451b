import { type FormEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { useVariableKeys } from '@/components/hooks/use-variable-keys';
import { Button } from '@/components/shared/button';
import { Dialog } from '@/components/shared/dialog';
import { Field } from '@/components/shared/field';
import type { VariableKey } from '@/lib/model/brand';

interface Props {
  count: number;
  onSet: (key: VariableKey, value: string) => void;
  onClose: () => void;
}

/** One variable, one value, for all ticked leads. An empty value takes what was typed away. */
export function VariableDialog({ count, onSet, onClose }: Props) {
  const id = useId();
  const keys = useVariableKeys() ?? [];
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  function set(event: FormEvent) {
    event.preventDefault();
    if (!key.trim()) return;
    onSet(key.trim() as VariableKey, value);
    onClose();
  }
  return (
    <Dialog
      title={i18n.t('bulk.variable')}
      description={i18n.t('bulk.variableFor', count, [count.toLocaleString()])}
      onClose={onClose}
      footer={
        <Button look="main" type="submit" form={id} disabled={!key.trim()}>
          {i18n.t('bulk.set')}
        </Button>
      }
    >
      <form id={id} onSubmit={set}>
        <Field label={i18n.t('bulk.key')} hint={i18n.t('bulk.keyHint')}>
          <input
            data-first
            value={key}
            list={`${id}-keys`}
            autoComplete="off"
            onChange={(event) => setKey(event.target.value)}
          />
        </Field>
        <datalist id={`${id}-keys`}>
          {keys.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Field label={i18n.t('bulk.value')} hint={i18n.t('bulk.valueHint')}>
          <input value={value} autoComplete="off" onChange={(event) => setValue(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
