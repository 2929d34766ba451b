import { i18n } from '#i18n';
import type { Place } from '@/lib/db/lead-row';
import { showPlace, useDeskView } from './desk-view';
import styles from './place-tabs.module.css';

const shown: Place[] = ['ready', 'review', 'sending', 'problem', 'enrolled', 'excluded'];

/** One button per state with its count; states that nobody is in keep out of the way, but for "ready". */
export function PlaceTabs({ counts, total }: { counts: Record<Place, number> | undefined; total: number | undefined }) {
  const current = useDeskView(({ place }) => place);
  const places = shown.filter((place) => place === 'ready' || place === current || (counts?.[place] ?? 0) > 0);
  return (
    <div className={styles.tabs} role="toolbar" aria-label={i18n.t('queue.tabs')}>
      <Tab place={undefined} count={total} isCurrent={current === undefined} />
      {places.map((place) => (
        <Tab key={place} place={place} count={counts?.[place]} isCurrent={current === place} />
      ))}
    </div>
  );
}

function Tab({ place, count, isCurrent }: { place: Place | undefined; count: number | undefined; isCurrent: boolean }) {
  return (
    <button type="button" className={styles.tab} aria-pressed={isCurrent} onClick={() => showPlace(place)}>
      {i18n.t(`tab.${place ?? 'all'}`)}
      <span className={styles.count}>{count === undefined ? '' : count.toLocaleString()}</span>
    </button>
  );
}
