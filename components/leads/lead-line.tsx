import { i18n } from '#i18n';
import { LeadBadge } from '@/components/shared/status-badge';
import type { LeadRow } from '@/lib/db/lead-row';
import { formatPhone } from '@/lib/phone/format';
import { openLead, select } from './desk-view';
import styles from './lead-line.module.css';

/** One lead in the list: tick box, who, number, state; the server's words if it refused. */
export function LeadLine({ lead, isSelected }: { lead: LeadRow; isSelected: boolean }) {
  const { primary, secondary } = lead;
  const name = primary.name ?? primary.company ?? i18n.t('lead.noName');
  const company = primary.name ? primary.company : undefined;
  return (
    <li className={styles.line}>
      <input
        type="checkbox"
        className={styles.tick}
        checked={isSelected}
        aria-label={i18n.t('lead.select', [name])}
        onChange={(event) => select([lead.id], event.target.checked)}
      />
      <button type="button" className={styles.open} onClick={() => openLead(lead.id)}>
        <span className={styles.who}>
          <span className={styles.name}>{name}</span>
          {company && <span className={styles.company}>{company}</span>}
        </span>
        <span className={styles.number}>
          {formatPhone(primary.phone)}
          {secondary.length > 0 && (
            <span className={styles.more} title={i18n.t('lead.secondaryCount', secondary.length)}>
              +{secondary.length}
            </span>
          )}
        </span>
      </button>
      <LeadBadge lead={lead} />
    </li>
  );
}
