import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { useDefinitions } from '@/components/hooks/use-definitions';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { TextField } from '@/components/shared/text-field';
import { toast } from '@/components/shared/toasts';
import { keepDefinition, removeDefinition } from '@/lib/leads/variable-definitions';
import type { VariableKey } from '@/lib/model/brand';
import { isVariableName } from '@/lib/model/variable-name';
import styles from './variable-list.module.css';

/** Variables that the user keeps by hand, for accounts whose assistants the API does not tell. */
export function VariableList() {
  const definitions = useDefinitions();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  if (!definitions) return null;

  async function add(event: FormEvent) {
    event.preventDefault();
    const key = name.trim().replaceAll(/[{}]/g, '');
    if (!isVariableName(key)) return setProblem(i18n.t('definition.notAName'));
    if (definitions?.some((one) => one.key === key)) return setProblem(i18n.t('definition.twice'));
    await keepDefinition({ key: key as VariableKey, defaultValue: '' });
    setProblem(undefined);
    setName('');
  }

  async function save(key: VariableKey, defaultValue: string): Promise<undefined> {
    await keepDefinition({ key, defaultValue });
  }

  return (
    <section aria-labelledby="definitions">
      <h3 id="definitions">{i18n.t('definition.title')}</h3>
      <p className={styles.words}>{i18n.t(definitions.length > 0 ? 'definition.words' : 'definition.none')}</p>
      <ul>
        {definitions.map((definition) => (
          <li key={definition.key} className={styles.line}>
            <code>{`{${definition.key}}`}</code>
            <TextField
              label={i18n.t('definition.default')}
              isLabelHidden
              placeholder={i18n.t('definition.default')}
              value={definition.defaultValue}
              onSave={(text) => save(definition.key, text)}
            />
            <Button
              look="quiet"
              icon={<X aria-hidden />}
              aria-label={i18n.t('definition.remove', [definition.key])}
              onClick={() =>
                void removeDefinition(definition.key).then(() =>
                  toast(i18n.t('definition.removed'), () => keepDefinition(definition)),
                )
              }
            />
          </li>
        ))}
      </ul>
      <form className={styles.add} onSubmit={(event) => void add(event)}>
        <Field label={i18n.t('definition.name')} problem={problem}>
          <input type="text" value={name} spellCheck={false} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button type="submit" icon={<Plus aria-hidden />}>
          {i18n.t('definition.add')}
        </Button>
      </form>
    </section>
  );
}
