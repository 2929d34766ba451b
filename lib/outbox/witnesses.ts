import { db } from '@/lib/db/database';
import type { CampaignId, E164, Epoch } from '@/lib/model/brand';

/** A lead that the server has certainly stored, and when: a list that does not show it cannot be trusted. */
export interface Witness {
  campaignId: CampaignId;
  phone: E164;
  at: Epoch;
}

interface Seen {
  witnesses: Witness[];
  /** How far the list was behind when that was last found out. */
  lag?: { ms: number; at: Epoch };
  /** The witness that was looked for last while it was fresh. */
  askedAt?: Epoch;
}

const apartMs = 5_000;
const keptMs = 15 * 60_000;
const lagHoldsMs = 10 * 60_000;

const keyOf = (host: string) => `witnesses ${host}`;

async function read(host: string): Promise<Seen> {
  return ((await db.meta.get(keyOf(host)))?.value as Seen | undefined) ?? { witnesses: [] };
}

async function change(host: string, how: (seen: Seen) => Seen): Promise<void> {
  await db.transaction('rw', db.meta, async () => db.meta.put({ key: keyOf(host), value: how(await read(host)) }));
}

/** Every few seconds one lead that was accepted; always at least the last one. */
export async function noteWitness(host: string, witness: Witness): Promise<void> {
  const { witnesses } = await read(host);
  const last = witnesses.at(-1);
  if (last?.campaignId === witness.campaignId && Math.abs(witness.at - last.at) < apartMs) return;
  const kept = witnesses.filter(({ at }) => Math.abs(witness.at - at) < keptMs);
  await change(host, (seen) => ({ ...seen, witnesses: [...kept, witness] }));
}

/** Whom to look for to know whether the list shows what was stored at `since`: the newest lead, and the first one after it. */
export async function witnessesOf(host: string, campaignId: CampaignId, since: Epoch): Promise<Witness[]> {
  const own = (await read(host)).witnesses.filter((one) => one.campaignId === campaignId);
  const [newest, after] = [own.at(-1), own.find(({ at }) => at >= since)];
  return [...new Set([newest, after])].filter((one) => one !== undefined);
}

/** The newest witness, once, if it is not known how far the list is behind. */
export async function askable(host: string, campaignId: CampaignId, now: Epoch): Promise<Witness | undefined> {
  const { witnesses, askedAt } = await read(host);
  const newest = witnesses.findLast((one) => one.campaignId === campaignId);
  if (!newest || newest.at === askedAt || (await lagOf(host, now)) !== undefined) return undefined;
  await change(host, (seen) => ({ ...seen, askedAt: newest.at }));
  return newest;
}

/** The list has shown a lead that was stored so long ago. */
export async function noteLag(host: string, ms: number, now: Epoch): Promise<void> {
  const known = await lagOf(host, now);
  if (known !== undefined && known <= ms) return;
  await change(host, (seen) => ({ ...seen, lag: { ms: Math.max(0, ms), at: now } }));
}

export async function lagOf(host: string, now: Epoch): Promise<number | undefined> {
  const { lag } = await read(host);
  return lag && Math.abs(now - lag.at) < lagHoldsMs ? lag.ms : undefined;
}
