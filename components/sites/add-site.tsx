import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { usePolicy } from '@/components/hooks/use-policy';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { originPattern, requestOrigins } from '@/lib/access/origins';
import { isAllowedSite } from '@/lib/settings/policy';
import styles from './site-list.module.css';

/** A site by its address, as the browser's own question grants it. */
export function AddSite() {
  const policy = usePolicy();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();

  async function add(event: FormEvent) {
    event.preventDefault();
    const typed = text.trim();
    const pattern = originPattern(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
    if (!pattern || !/\w/.test(typed)) return setProblem(i18n.t('sites.notAnAddress'));
    if (policy && !isAllowedSite(policy, pattern.replace('*', ''))) return setProblem(i18n.t('policy.site'));
    const isGranted = await requestOrigins([pattern]);
    setProblem(isGranted ? undefined : i18n.t('sites.refused'));
    if (isGranted) setText('');
  }

  return (
    <form className={styles.add} onSubmit={(event) => void add(event)}>
      <Field label={i18n.t('sites.address')} hint={i18n.t('sites.hint')} problem={problem}>
        <input
          type="text"
          inputMode="url"
          placeholder="crm.example.com"
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button type="submit" icon={<Plus aria-hidden />}>
        {i18n.t('sites.add')}
      </Button>
    </form>
  );
}
