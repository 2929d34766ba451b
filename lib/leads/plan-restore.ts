import type { LeadRow } from '@/lib/db/lead-row';
import type { LeadId } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';

/** `number-taken`: another lead has this primary number, and one number is one lead. */
export type RestoreOutcome = 'add' | 'update' | 'keep' | 'number-taken';

/**
 * What a backup does with one of its leads: the newer of two versions stays, but a lead that is on its way or on the server stays as
 * it is here, because an older enrolment, or none, would let it be pushed a second time.
 */
export function planRestore(
  lead: Lead,
  stored: { byId?: LeadRow | undefined; byPhone?: LeadId | undefined },
): RestoreOutcome {
  const { byId, byPhone } = stored;
  if (byPhone && byPhone !== lead.id) return 'number-taken';
  if (!byId) return 'add';
  if (byId.jobState || byId.enrolment) return 'keep';
  return lead.updatedAt > byId.updatedAt ? 'update' : 'keep';
}
