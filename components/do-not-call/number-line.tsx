import { X } from 'lucide-react';
import { i18n } from '#i18n';
import type { SuppressedLine } from '@/components/hooks/use-suppressed';
import { Button } from '@/components/shared/button';
import { LeadBadge } from '@/components/shared/status-badge';
import { toast } from '@/components/shared/toasts';
import { putBack, unsuppress } from '@/lib/leads/suppress';
import type { E164 } from '@/lib/model/brand';
import { formatPhone } from '@/lib/phone/format';
import styles from './number-list.module.css';

interface Props {
  phone: E164;
  /** Missing for the moment until the store has answered. */
  line: SuppressedLine | undefined;
  place: { index: number; of: number; top: number };
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** One number: why and since when it is on the list, whose it is, and the way off it. */
export function NumberLine({ phone, line, place }: Props) {
  const written = formatPhone(phone);
  const lead = line?.lead;

  async function remove() {
    const rows = await unsuppress([phone]);
    toast(i18n.t('doNotCall.takenOff', rows.length), () => putBack(rows));
  }

  return (
    <li
      className={styles.line}
      style={{ transform: `translateY(${place.top}px)` }}
      aria-setsize={place.of}
      aria-posinset={place.index + 1}
    >
      <span className={styles.number}>{written}</span>
      <span className={styles.why}>
        {line && (
          <>
            {i18n.t(`suppressedBy.${line.row.reason}`)} · {day.format(line.row.at)}
            {line.row.note && ` · ${line.row.note}`}
          </>
        )}
      </span>
      <span className={styles.lead}>
        {lead && (
          <>
            <span>{lead.primary.name ?? lead.primary.company ?? i18n.t('lead.noName')}</span> <LeadBadge lead={lead} />
          </>
        )}
      </span>
      <Button
        look="quiet"
        icon={<X aria-hidden />}
        aria-label={i18n.t('doNotCall.remove', [written])}
        title={i18n.t('doNotCall.remove', [written])}
        onClick={() => void remove()}
      />
    </li>
  );
}
