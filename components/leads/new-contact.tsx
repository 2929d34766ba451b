import { useState } from 'react';
import { i18n } from '#i18n';
import { useSettings } from '@/components/hooks/use-settings';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import type { LeadId, Region } from '@/lib/model/brand';
import { formatAsTyped } from '@/lib/phone/as-typed';
import { toContactPhone } from './contact-phone';
import styles from './new-contact.module.css';
import { saveLead } from './save-lead';

/** One more number for a lead, put last in dialling order. */
export function NewContact({ id, onDone }: { id: LeadId; onDone: () => void }) {
  const settings = useSettings();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();

  async function add() {
    const typed = toContactPhone(text, settings?.defaultRegion);
    if (!typed.ok) return setProblem(typed.sentence);
    const refused = await saveLead(id, (now) => ({
      ...now,
      secondary: [...now.secondary, { ...typed.contact, variables: {} }],
    }));
    setProblem(refused);
    if (!refused) onDone();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={i18n.t('lead.newNumber')} problem={problem}>
        <input
          type="tel"
          // biome-ignore lint/a11y/noAutofocus: the user has just asked for this field
          autoFocus
          value={text}
          placeholder="+1 415 555 0123"
          onChange={(event) => setText(grow(text, event.target, settings?.defaultRegion as Region | undefined))}
        />
      </Field>
      <div className={styles.buttons}>
        <Button look="main" type="submit">
          {i18n.t('lead.add')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {i18n.t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Grouped while it grows at its end; whoever deletes or types in the middle keeps the caret where it is. */
function grow(before: string, { value, selectionStart }: HTMLInputElement, region: Region | undefined): string {
  const isAtEnd = value.length > before.length && selectionStart === value.length;
  return isAtEnd ? formatAsTyped(value, region) : value;
}
