import { useState } from 'react';
import { i18n } from '#i18n';
import { useLead } from '@/components/hooks/use-leads';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import type { LeadRow } from '@/lib/db/lead-row';
import type { LeadId } from '@/lib/model/brand';
import { openLead } from './desk-view';
import { MergeDialog } from './merge-dialog';

/** Another lead has the number that was typed: who it is, and the two ways on. */
export function TakenNotice({ lead, takenBy }: { lead: LeadRow; takenBy: LeadId }) {
  const other = useLead(takenBy);
  const [isMerging, setIsMerging] = useState(false);
  if (!other) return null;
  const name = other.primary.name ?? other.primary.company ?? i18n.t('lead.noName');
  return (
    <Notice
      tone="info"
      action={
        <>
          <Button onClick={() => openLead(other.id)}>{i18n.t('merge.open')}</Button>
          <Button onClick={() => setIsMerging(true)}>{i18n.t('merge.offer')}</Button>
        </>
      }
    >
      {i18n.t('merge.taken', [name])}
      {isMerging && <MergeDialog lead={lead} other={other} onClose={() => setIsMerging(false)} />}
    </Notice>
  );
}
