import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { useVariables } from '@/components/hooks/use-variables';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { TextField } from '@/components/shared/text-field';
import type { LeadRow } from '@/lib/db/lead-row';
import type { VariableKey } from '@/lib/model/brand';
import styles from './lead-editor.module.css';
import { OpeningMessage } from './opening-message';
import { saveLead, withContact, withVariable } from './save-lead';

/** What the assistant will say at one of the lead's numbers: each variable with its value and where the value comes from. */
export function VariableFields({ lead, index }: { lead: LeadRow; index: number }) {
  const resolved = useVariables(lead, index);
  const [key, setKey] = useState('');
  if (!resolved) return null;
  const { variables, opening } = resolved;

  const save = (name: VariableKey, text: string) =>
    saveLead(lead.id, (now) => withContact(now, index, (one) => withVariable(one, name, text)));

  async function add(event: FormEvent) {
    event.preventDefault();
    const name = key.trim().replaceAll(/[{}]/g, '') as VariableKey;
    if (name)
      await saveLead(lead.id, (now) =>
        withContact(now, index, (one) => ({ ...one, variables: { [name]: '', ...one.variables } })),
      );
    setKey('');
  }

  return (
    <section>
      <h3>{i18n.t('variable.title')}</h3>
      <div className={styles.grid}>
        {variables.map(({ key: name, value, source }) => (
          <TextField
            key={`${index} ${name}`}
            label={`{${name}}`}
            value={source === 'typed' ? value : ''}
            placeholder={source === 'typed' ? undefined : value}
            hint={i18n.t(`variable.${source}`)}
            onSave={(text) => save(name, text)}
          />
        ))}
      </div>
      {opening && <OpeningMessage message={opening} variables={variables} />}
      <form className={styles.variable} onSubmit={(event) => void add(event)}>
        <Field label={i18n.t('variable.new')} isLabelHidden>
          <input
            type="text"
            placeholder={i18n.t('variable.new')}
            value={key}
            spellCheck={false}
            onChange={(event) => setKey(event.target.value)}
          />
        </Field>
        <Button type="submit" look="quiet" icon={<Plus aria-hidden />}>
          {i18n.t('lead.add')}
        </Button>
      </form>
    </section>
  );
}
