import { db } from '@/lib/db/database';
import type { LeadRow } from '@/lib/db/lead-row';
import type { CampaignId, E164, Epoch, LeadId } from '@/lib/model/brand';
import type { Campaign } from '@/lib/model/campaign';
import { e164Schema, maxSecondary } from '@/lib/model/contact';
import { now as clock } from '@/lib/model/now';
import { type RemoteNumber, remoteNumberKeys } from '@/lib/model/push';
import { type LocalTime, localTimeAt } from './local-time';
import { resolveVariables } from './resolve-variables';
import { suppressedAmong } from './suppress';
import { type Definitions, readDefinitions } from './variable-definitions';

/** Why a lead would not go, or would not go well: it is left out until somebody mends it. */
export type Stop =
  | 'missing'
  | 'sending'
  | 'enrolled'
  | 'review'
  | 'excluded'
  | 'no-number'
  | 'do-not-call'
  /** The campaign has the number as a lead of its own, or as a secondary contact of another. */
  | 'already-there'
  | 'number-twice'
  | 'too-many-secondaries';

/** Worth knowing; the lead goes all the same. */
export type Note =
  | { kind: 'empty-variables'; keys: string[] }
  | { kind: 'unknown-variables'; keys: string[] }
  | { kind: 'local-time'; local: LocalTime }
  | { kind: 'not-valid' };

export interface CheckedLead {
  leadId: LeadId;
  stops: Stop[];
  notes: Note[];
}

export interface Preflight {
  leads: CheckedLead[];
  good: LeadId[];
  campaign?: Campaign;
  /** False: calls will not start before somebody starts the campaign. Undefined: not known. */
  isRunning?: boolean;
  /** Nobody said which assistant the campaign uses, so variables could not be checked. */
  isAssistantKnown: boolean;
}

const running = ['in-progress', 'active', 'running', 'started'];
const chunk = 500;

/** What would happen to each lead if these were pushed now. Reads the store only; the server is not asked. */
export async function preflight(
  leadIds: readonly LeadId[],
  campaignId: CampaignId,
  host: string,
  at: Epoch = clock(),
): Promise<Preflight> {
  const campaign = await db.campaigns.get(campaignId);
  const definitions = await readDefinitions(campaignId);
  const leads: CheckedLead[] = [];
  for (let start = 0; start < leadIds.length; start += chunk) {
    const ids = leadIds.slice(start, start + chunk);
    const rows = await db.leads.bulkGet([...ids]);
    const phones = rows.flatMap((row) => row?.phones ?? []);
    const suppressed = await suppressedAmong(phones);
    const keysOf = (phone: E164) => remoteNumberKeys(host, campaignId, phone);
    const numbers = await db.remoteNumbers.bulkGet(phones.flatMap(keysOf));
    const there = new Map(numbers.flatMap((one) => (one ? [[one.key, one] as const] : [])));
    const isThere = (phone: E164) =>
      keysOf(phone).reduce<RemoteNumber | undefined>((hit, key) => hit ?? there.get(key), undefined);
    for (const [index, leadId] of ids.entries()) {
      const row = rows[index];
      leads.push({
        leadId,
        stops: row ? stopsOf(row, (phone) => suppressed.has(phone), isThere) : ['missing'],
        notes: row ? notesOf(row, definitions, campaign, at) : [],
      });
    }
  }
  const status = campaign?.status.toLowerCase();
  return {
    leads,
    good: leads.filter(({ stops }) => stops.length === 0).map(({ leadId }) => leadId),
    ...(campaign && { campaign }),
    ...(status && { isRunning: running.includes(status) }),
    isAssistantKnown: definitions.assistant !== undefined,
  };
}

/** Whether somebody should look before it goes out. The local time alone stops nobody: the campaign itself decides when to call. */
export const needsLook = ({ leads }: Preflight): boolean =>
  leads.some(({ stops, notes }) => stops.length > 0 || notes.some(({ kind }) => kind !== 'local-time'));

function stopsOf(
  row: LeadRow,
  isSuppressed: (phone: LeadRow['phones'][number]) => boolean,
  isThere: (phone: E164) => RemoteNumber | undefined,
): Stop[] {
  const { place, stage, enrolment, phones, secondary } = row;
  if (place === 'sending') return ['sending'];
  if (enrolment && !enrolment.goneAt) return ['enrolled'];
  const stops: [Stop, boolean][] = [
    ['review', stage === 'new'],
    ['excluded', stage === 'excluded'],
    ['no-number', phones.some((phone) => !e164Schema.safeParse(phone).success)],
    ['do-not-call', phones.some(isSuppressed)],
    ['already-there', phones.some((phone) => isThere(phone)?.remoteId !== undefined)],
    ['number-twice', new Set(phones).size < phones.length],
    ['too-many-secondaries', secondary.length > maxSecondary],
  ];
  return stops.filter(([, applies]) => applies).map(([stop]) => stop);
}

function notesOf(row: LeadRow, definitions: Definitions, campaign: Campaign | undefined, at: Epoch): Note[] {
  const notes: Note[] = [];
  if (definitions.assistant) {
    const resolved = resolveVariables(row, row.primary, definitions);
    const empty = resolved.filter(({ isDefined, value }) => isDefined && !value).map(({ key }) => key);
    const unknown = resolved.filter(({ isDefined }) => !isDefined).map(({ key }) => key);
    if (empty.length > 0) notes.push({ kind: 'empty-variables', keys: empty });
    if (unknown.length > 0) notes.push({ kind: 'unknown-variables', keys: unknown });
  }
  const local = campaign?.allowedFrom ? localTimeAt(row.primary.phone, at, campaign) : undefined;
  if (local?.isOutside) notes.push({ kind: 'local-time', local });
  if (row.doubts.includes('not-valid')) notes.push({ kind: 'not-valid' });
  return notes;
}
