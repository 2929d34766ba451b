import { i18n } from '#i18n';
import { useHistory } from '@/components/hooks/use-leads';
import { textKey } from '@/components/shared/text-key';
import type { LeadId } from '@/lib/model/brand';
import styles from './lead-editor.module.css';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What happened to the lead, newest first. */
export function History({ id }: { id: LeadId }) {
  const events = useHistory(id);
  if (!events?.length) return null;
  return (
    <section>
      <h3>{i18n.t('history.title')}</h3>
      <ol className={styles.events}>
        {events.toReversed().map(({ seq, at, kind, detail }) => (
          <li key={seq} className={styles.event}>
            <time dateTime={new Date(at).toISOString()}>{when.format(at)}</time>
            <span>
              {i18n.t(`history.${textKey(kind)}`)}
              {detail && `: ${detail}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
