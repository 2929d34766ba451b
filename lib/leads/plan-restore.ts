import type { Lead } from '@/lib/model/lead';

/** `number-taken`: another lead of the store has this primary number, and one number is one lead. */
export type RestoreOutcome = 'add' | 'update' | 'keep' | 'number-taken';

/**
 * What merging a backup does with one of its leads: the newer of two versions stays. Replacing needs no plan: everything
 * stored goes, everything in the backup comes.
 */
export function planRestore(
  lead: Lead,
  stored: { byId?: Lead | undefined; byPhone?: Lead | undefined },
): RestoreOutcome {
  const { byId, byPhone } = stored;
  if (byPhone && byPhone.id !== lead.id) return 'number-taken';
  if (!byId) return 'add';
  return lead.updatedAt > byId.updatedAt ? 'update' : 'keep';
}
