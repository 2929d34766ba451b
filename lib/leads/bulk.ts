import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import type { CampaignId, E164, LeadId, VariableKey } from '@/lib/model/brand';
import type { LeadEvent } from '@/lib/model/event';
import type { Lead, Stage } from '@/lib/model/lead';
import { now } from '@/lib/model/now';
import { removeLeads } from './remove-leads';
import { suppress, unsuppress } from './suppress';
import { rememberUndo, undo } from './undo';

/** One action on many leads. An empty value takes the variable away. */
export type BulkChange =
  | { kind: 'campaign'; campaignId: CampaignId | undefined }
  | { kind: 'stage'; stage: Stage }
  | { kind: 'variable'; key: VariableKey; value: string }
  | { kind: 'do-not-call' }
  | { kind: 'remove' };

/** What one slice came to. `kept`: on their way or on the server, where only the server's own tools reach them. */
export interface BulkStep {
  changed: number;
  kept: number;
  undo: number;
  /** Numbers that were new on the do-not-call list. */
  suppressed: E164[];
  /** The campaign server has so many of those that must not be called, and may go on calling them. */
  enrolled: number;
}

/** Does it to one slice of the leads in one transaction; the caller goes on slice by slice, so that it can be stopped. */
export async function changeLeads(ids: readonly LeadId[], change: BulkChange): Promise<BulkStep> {
  if (change.kind === 'remove') {
    const { removed, ...step } = await removeLeads(ids);
    return { ...step, changed: removed, suppressed: [], enrolled: 0 };
  }
  return db.transaction('rw', [db.leads, db.events, db.suppressed, db.undo], async () => {
    const rows = (await db.leads.bulkGet([...ids])).filter((row) => row !== undefined);
    const free = rows.filter(({ place, enrolment }) => place !== 'sending' && !enrolment);
    const at = now();
    const after = free.map((row) => changed(row, change));
    const before = free.filter((row, index) => after[index] !== row);
    const next = after.filter((lead, index) => lead !== free[index]).map((lead) => ({ ...lead, updatedAt: at }));
    await db.leads.bulkPut(next.map((lead, index) => toLeadRow(lead, before[index]?.jobState)));
    const isSuppression = change.kind === 'do-not-call';
    const told = isSuppression ? rows : before;
    const kind: LeadEvent['kind'] = isSuppression ? 'suppressed' : 'edited';
    await db.events.bulkAdd(told.map(({ id }) => ({ leadId: id, at, kind })));
    return {
      changed: told.length,
      kept: isSuppression ? 0 : rows.length - free.length,
      suppressed: isSuppression ? await suppressNumbers(rows) : [],
      enrolled: isSuppression ? rows.filter(({ enrolment }) => enrolment && !enrolment.goneAt).length : 0,
      undo: await rememberUndo(before, []),
    };
  });
}

/** Takes one slice back. Returns how many leads are as they were; a lead whose stage never changed may be by its numbers alone. */
export async function undoStep({ undo: step, suppressed, changed }: BulkStep): Promise<number> {
  const restored = await undo(step);
  if (suppressed.length === 0) return restored;
  await unsuppress(suppressed);
  return changed;
}

async function suppressNumbers(rows: readonly LeadRow[]): Promise<E164[]> {
  return suppress(rows.flatMap(({ phones }) => phones.map((phone) => ({ phone, reason: 'lead' as const }))));
}

/** The same object when there is nothing to change. */
function changed(lead: LeadRow, change: Exclude<BulkChange, { kind: 'remove' }>): Lead {
  if (change.kind === 'campaign') return inCampaign(lead, change.campaignId);
  if (change.kind === 'variable') return withVariable(lead, change.key, change.value.trim());
  return inStage(lead, change.kind === 'stage' ? change.stage : 'excluded');
}

function inCampaign(lead: LeadRow, campaignId: CampaignId | undefined): Lead {
  if (lead.campaignId === campaignId) return lead;
  const { campaignId: _before, ...rest } = lead;
  return campaignId ? { ...rest, campaignId } : rest;
}

/** A person who marks leads ready has seen their doubts. */
function inStage(lead: LeadRow, stage: Stage): Lead {
  if (lead.stage === stage) return lead;
  return { ...lead, stage, ...(stage === 'ready' && { doubts: [] }) };
}

function withVariable(lead: LeadRow, key: VariableKey, value: string): Lead {
  const { [key]: before, ...others } = lead.primary.variables;
  if ((before ?? '') === value) return lead;
  return { ...lead, primary: { ...lead.primary, variables: { ...others, ...(value && { [key]: value }) } } };
}
