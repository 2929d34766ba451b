import { Check, Plus } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import type { CheckedDraft } from '@/lib/messages/send';
import type { CaptureDraft } from '@/lib/model/capture';
import styles from './found-person.module.css';

interface Props {
  draft: CaptureDraft;
  checked: CheckedDraft;
  isBusy: boolean;
  /** `isAnyway`: although a number is on the do-not-call list. */
  onAdd: (isAnyway: boolean) => void;
}

export function FoundPerson({ draft, checked, isBusy, onAdd }: Props) {
  const name = draft.name ?? draft.company ?? i18n.t('lead.noName');
  const usable = checked.phones.filter(({ phone }) => phone);
  const isDoubtful = usable.some(({ doubts }) => doubts.length > 0);
  const isSuppressed = usable.some(({ suppressed }) => suppressed);
  const note = isSuppressed
    ? i18n.t('page.suppressed')
    : draft.doNotCall
      ? i18n.t('page.asked')
      : isDoubtful
        ? i18n.t('page.check')
        : '';
  return (
    <li className={styles.person}>
      <div className={styles.words}>
        <strong>{name}</strong>
        <span className={styles.numbers}>{usable.map(({ display }) => display).join(' · ')}</span>
        {note && <span className={styles.note}>{note}</span>}
      </div>
      {checked.known ? (
        <span className={styles.known}>
          <Check aria-hidden /> {i18n.t('page.known')}
        </span>
      ) : (
        <Button
          look={isSuppressed ? 'quiet' : 'plain'}
          icon={<Plus aria-hidden />}
          isBusy={isBusy}
          onClick={() => onAdd(isSuppressed)}
          aria-label={i18n.t(isSuppressed ? 'page.addOneAnyway' : 'page.addOne', [name])}
        >
          {i18n.t(isSuppressed ? 'page.addAnyway' : 'page.add')}
        </Button>
      )}
    </li>
  );
}
