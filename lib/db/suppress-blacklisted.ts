import type { Epoch } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';
import { db } from './database';

/**
 * What the server has blacklisted between two versions of a lead is not to be called from here either. Told once: a number
 * that a person then takes off the list stays off. Runs in the caller's transaction.
 */
export async function suppressBlacklisted(before: Lead, after: Lead, at: Epoch): Promise<void> {
  const known = blacklisted(before);
  for (const phone of blacklisted(after)) {
    if (known.includes(phone) || (await db.suppressed.get(phone))) continue;
    await db.suppressed.add({ phone, reason: 'server', at });
  }
}

function blacklisted({ primary, secondary }: Lead) {
  return [primary, ...secondary]
    .filter(({ remote }) => remote?.status.code === 'blacklisted')
    .map(({ phone }) => phone);
}
