import type { Transport } from '@/lib/campaign/transport';
import type { E164, Epoch } from '@/lib/model/brand';
import type { Job } from '@/lib/model/push';
import { type Looked, lookUp, search } from './look-up';
import { askable, lagOf, noteLag, type Witness, witnessesOf } from './witnesses';

/** Later than this after it was sent, nobody stores a request any more: its sender has long given up. */
const storedWithinMs = 35_000;
const day = 24 * 60 * 60_000;

export type Absence = Exclude<Looked, { kind: 'absent' | 'endless' }> | { kind: 'proven' | 'unproven' | 'unclear' };

/**
 * While a doubtful lead waits, sees how far the list is behind: the newer the lead that it shows, the sooner its silence
 * means something. True if it asked.
 */
export async function measureLag({ host, campaignId }: Job, transport: Transport, now: () => Epoch): Promise<boolean> {
  const witness = await askable(host, campaignId, now());
  if (!witness) return false;
  const looked = await lookUp(transport, { campaignId, phone: witness.phone });
  if (looked.kind === 'found') await noteLag(host, now() - witness.at, now());
  return true;
}

/**
 * The server's list does not show a doubtful lead when it is asked for its number. That means something only if it shows
 * another lead, stored later: a list may lag behind, be empty by mistake, or write numbers so that its filter misses them.
 */
export async function proveAbsence(
  { host, campaignId, sentAt = 0 as Epoch }: Job,
  phone: E164,
  transport: Transport,
  now: () => Epoch,
): Promise<Absence> {
  const storedBy = (sentAt + storedWithinMs) as Epoch;
  const known = await lagOf(host, now());
  if (known !== undefined && now() - known >= storedBy) return { kind: 'proven' };
  const witnesses = await witnessesOf(host, campaignId, storedBy);
  if (witnesses.length === 0) return { kind: 'unproven' };

  const shown = async ({ at }: Witness): Promise<Absence> => {
    await noteLag(host, now() - at, now());
    return { kind: at >= storedBy ? 'proven' : 'unproven' };
  };
  for (const witness of witnesses) {
    const looked = await lookUp(transport, { campaignId, phone: witness.phone });
    if (looked.kind === 'failed') return looked;
    if (looked.kind === 'found') return shown(witness);
  }
  const from = new Date((sentAt || now()) - day).toISOString().slice(0, 10);
  const numbers = [phone, ...witnesses.map((witness) => witness.phone)];
  const listed = await search(transport, { campaignId, from }, numbers);
  if (listed.kind === 'failed') return listed;
  if (listed.kind !== 'found') return { kind: 'unclear' };
  const witness = witnesses.find((one) => one.phone === listed.phone);
  return witness ? shown(witness) : listed;
}
