import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { Dialog } from '@/components/shared/dialog';
import { toast } from '@/components/shared/toasts';
import type { LeadRow } from '@/lib/db/lead-row';
import { type MergeText, mergeLeads, mergeTexts } from '@/lib/leads/merge-leads';
import { isSamePerson } from '@/lib/leads/same-person';
import { undo } from '@/lib/leads/undo';
import styles from './merge-dialog.module.css';

interface Props {
  lead: LeadRow;
  other: LeadRow;
  onClose: () => void;
}

/** Two leads become one; where their texts differ, the user says which stays. */
export function MergeDialog({ lead, other, onClose }: Props) {
  const [fromOther, setFromOther] = useState<readonly MergeText[]>([]);
  const differing = mergeTexts.filter(
    (key) => lead.primary[key] && other.primary[key] && lead.primary[key] !== other.primary[key],
  );

  async function merge() {
    const merged = await mergeLeads(lead.id, other.id, fromOther);
    onClose();
    if (!merged.ok) return toast(i18n.t(`merge.${merged.problem}`));
    toast(merged.left > 0 ? i18n.t('merge.doneLeft', merged.left) : i18n.t('merge.done'), () => undo(merged.undo));
  }

  return (
    <Dialog
      title={i18n.t('merge.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('cancel')}</Button>
          <Button look="main" onClick={() => void merge()}>
            {i18n.t('merge.now')}
          </Button>
        </>
      }
    >
      <p>{i18n.t('merge.words')}</p>
      {!isSamePerson(lead, other) && <p>{i18n.t('merge.switchboard')}</p>}
      {differing.length === 0 && <p>{i18n.t('merge.same')}</p>}
      {differing.map((key) => (
        <fieldset key={key} className={styles.choice}>
          <legend>{i18n.t('merge.which', [i18n.t(`lead.${key}`)])}</legend>
          {[lead, other].map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name={key}
                checked={fromOther.includes(key) === (one === other)}
                onChange={() =>
                  setFromOther(one === other ? [...fromOther, key] : fromOther.filter((it) => it !== key))
                }
              />
              {one.primary[key]}
            </label>
          ))}
        </fieldset>
      ))}
    </Dialog>
  );
}
