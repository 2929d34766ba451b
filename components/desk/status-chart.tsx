import { i18n } from '#i18n';
import { textKey } from '@/components/shared/text-key';
import type { Place } from '@/lib/db/lead-row';
import { type LeadQuery, places, type Standing, standings } from '@/lib/leads/query';
import { changeQuery } from './desk-query';
import styles from './status-chart.module.css';

interface Props {
  counts: Record<Standing, number>;
  query: LeadQuery;
}

/** How many leads stand where, each a bar that filters; pressed again it lets everybody back in. */
export function StatusChart({ counts, query }: Props) {
  const most = Math.max(...Object.values(counts), 1);
  const shown = standings.filter((standing) => counts[standing] > 0 || isChosen(standing, query));
  if (shown.length === 0) return null;
  return (
    <div className={styles.chart} role="toolbar" aria-label={i18n.t('desk.chart')}>
      {shown.map((standing) => {
        const isOn = isChosen(standing, query);
        return (
          <button
            key={standing}
            type="button"
            className={styles.bar}
            aria-pressed={isOn}
            onClick={() => changeQuery(isOn ? { place: undefined, status: undefined } : filterOf(standing))}
          >
            <span className={styles.words}>{standingWords(standing)}</span>
            <span className={styles.count}>{counts[standing].toLocaleString()}</span>
            <span className={styles.track}>
              <span className={styles.share} style={{ width: `${(counts[standing] / most) * 100}%` }} />
            </span>
          </button>
        );
      })}
    </div>
  );
}

export function standingWords(standing: Standing): string {
  if (standing === 'other') return i18n.t('desk.otherStatus');
  return isPlace(standing) ? i18n.t(`tab.${standing}`) : i18n.t(`status.${textKey(standing)}`);
}

function isPlace(standing: Standing): standing is Exclude<Place, 'enrolled'> {
  return places.some((place) => place === standing);
}

function filterOf(standing: Standing): Pick<LeadQuery, 'place' | 'status'> {
  return isPlace(standing) ? { place: standing, status: undefined } : { place: 'enrolled', status: standing };
}

function isChosen(standing: Standing, { place, status }: LeadQuery): boolean {
  return isPlace(standing) ? place === standing : status === standing;
}
