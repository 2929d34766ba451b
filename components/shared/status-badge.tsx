import { i18n } from '#i18n';
import { textKey } from '@/components/shared/text-key';
import type { LeadRow } from '@/lib/db/lead-row';
import type { RemoteStatus } from '@/lib/model/status';
import styles from './status-badge.module.css';
import tones from './tones.module.css';

type Tone = 'plain' | 'good' | 'info' | 'warn' | 'bad';

const remoteTones: Record<RemoteStatus['code'], Tone> = {
  created: 'info',
  scheduled: 'info',
  processing: 'info',
  rescheduled: 'warn',
  'reached-max-retries': 'bad',
  completed: 'good',
  blacklisted: 'bad',
  other: 'plain',
};

/** A status of the campaign server in the user's language; one that nobody knows is shown as the server wrote it. */
export function RemoteBadge({ status }: { status: RemoteStatus }) {
  const words = status.code === 'other' ? status.raw : i18n.t(`status.${textKey(status.code)}`);
  return <Badge tone={remoteTones[status.code]} words={words} />;
}

/** Where a lead stands: the server's status once it has one, the outbox's before. */
export function LeadBadge({ lead }: { lead: LeadRow }) {
  const isHere = lead.place !== 'enrolled' || !lead.primary.remote;
  if (!isHere && lead.primary.remote) {
    if (lead.enrolment?.goneAt) return <Badge tone="warn" words={i18n.t('place.gone')} />;
    return <RemoteBadge status={lead.primary.remote.status} />;
  }
  if (lead.place === 'sending')
    return <Badge tone="info" words={i18n.t(lead.jobState === 'unknown' ? 'place.unknown' : 'place.sending')} />;
  if (lead.place === 'problem')
    return <Badge tone="bad" words={i18n.t(lead.jobState === 'stuck' ? 'place.stuck' : 'place.refused')} />;
  if (lead.place === 'review') return <Badge tone="warn" words={i18n.t('place.review')} />;
  if (lead.place === 'excluded') return <Badge tone="plain" words={i18n.t('place.excluded')} />;
  return <Badge tone="plain" words={i18n.t('place.ready')} />;
}

function Badge({ tone, words }: { tone: Tone; words: string }) {
  return <span className={`${styles.badge} ${tones[tone]}`}>{words}</span>;
}
