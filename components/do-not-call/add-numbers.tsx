import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { Notice } from '@/components/shared/notice';
import { textKey } from '@/components/shared/text-key';
import { toast } from '@/components/shared/toasts';
import { suppress, unsuppress } from '@/lib/leads/suppress';
import type { E164, Region } from '@/lib/model/brand';
import { type ListedLine, listLines, readNumberLine } from '@/lib/transfer/read-number-list';
import styles from './do-not-call.module.css';

/** Small enough that the page stays quick while a long list is read. */
const slice = 200;
const mostShown = 20;

/** One number or many, typed or pasted. What cannot be read stays in the field, with the reason. */
export function AddNumbers({ region }: { region: Region }) {
  const [text, setText] = useState('');
  const [unread, setUnread] = useState<ListedLine['unread']>([]);
  const [isBusy, setIsBusy] = useState(false);

  async function add(event: FormEvent) {
    event.preventDefault();
    setIsBusy(true);
    const lines = listLines(text);
    const added: E164[] = [];
    const rest: ListedLine['unread'] = [];
    let read = 0;
    for (let start = 0; start < lines.length; start += slice) {
      const some = lines.slice(start, start + slice).map((line) => readNumberLine(line, region));
      const numbers = some.flatMap((line) => line.numbers);
      rest.push(...some.flatMap((line) => line.unread));
      read += numbers.length;
      added.push(...(await suppress(numbers.map((one) => ({ ...one, reason: 'hand' })))));
    }
    setIsBusy(false);
    setUnread(rest);
    setText(rest.map((one) => one.text).join('\n'));
    if (read > 0) toast(doneWords(added.length, read), added.length > 0 ? () => unsuppress(added) : undefined);
  }

  return (
    <form className={styles.add} onSubmit={(event) => void add(event)}>
      <Field label={i18n.t('doNotCall.numbers')} hint={i18n.t('doNotCall.numbersHint')}>
        <textarea rows={3} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button type="submit" look="main" icon={<Plus aria-hidden />} isBusy={isBusy} disabled={!text.trim()}>
        {i18n.t('doNotCall.add')}
      </Button>
      {unread.length > 0 && (
        <Notice tone="bad" title={i18n.t('doNotCall.unread', unread.length)}>
          <ul>
            {unread.slice(0, mostShown).map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same text can stand there twice
              <li key={index}>
                {i18n.t('doNotCall.because', [one.text, i18n.t(`importNote.${textKey(one.problem)}`)])}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </form>
  );
}

function doneWords(added: number, read: number): string {
  const known = read > added ? i18n.t('doNotCall.known', read - added) : '';
  return [i18n.t('doNotCall.added', added), known].filter(Boolean).join(' ');
}
