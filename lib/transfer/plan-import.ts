import type { IncomingLead } from '@/lib/leads/new-lead';
import type { E164 } from '@/lib/model/brand';
import type { Column } from './columns';
import { type RowOptions, rowReader } from './read-row';
import type { RowNote } from './row-note';
import type { SheetRow } from './sheet';

/** `merge`: fills a stored lead or an earlier row of the file. `skip` has its reason in the notes. */
export interface PlannedRow {
  row: SheetRow;
  outcome: 'import' | 'merge' | 'skip';
  lead?: IncomingLead;
  notes: RowNote[];
}

export interface PlanOptions extends RowOptions {
  /** Whether two people with these names may be one; a missing name may be anybody. */
  isSameName: (a: string | undefined, b: string | undefined) => boolean;
}

/** What the store says of a lead. `blocked`: its numbers that are on the do-not-call list. */
export interface Verdict {
  kind: 'new' | 'merge' | 'nothing-new' | 'number-of-another';
  blocked: readonly E164[];
}

interface Seen {
  line: number;
  name: string | undefined;
  isPrimary: boolean;
}

/** Row by row, what an import will do, as far as the file itself decides. Keeps every number that it has seen. */
export function planner(columns: readonly Column[], options: PlanOptions): (row: SheetRow) => PlannedRow {
  const readRow = rowReader(columns, options);
  const seen = new Map<E164, Seen>();
  return (row) => {
    const { lead, notes } = readRow(row);
    if (!lead) return { row, outcome: 'skip', notes };
    const earlier = findEarlier(lead, seen, options.isSameName);
    const [{ name }] = lead.contacts;
    lead.contacts.forEach(({ phone }, index) => {
      if (!seen.has(phone)) seen.set(phone, { line: row.line, name, isPrimary: index === 0 });
    });
    if (!earlier) return { row, outcome: 'import', lead, notes };
    const { line, isSame } = earlier;
    if (isSame) return { row, outcome: 'merge', lead, notes: [...notes, { code: 'repeated', line }] };
    return { row, outcome: 'skip', lead, notes: [...notes, { code: 'number-of-another', line }] };
  };
}

/** One lead per primary number; a shared further number joins two rows only if both are named and alike. */
function findEarlier(lead: IncomingLead, seen: Map<E164, Seen>, isSameName: PlanOptions['isSameName']) {
  const [primary, ...secondary] = lead.contacts;
  const own = seen.get(primary.phone);
  const isSame = own && isSameName(own.name, primary.name);
  if (own && (own.isPrimary || isSame)) return { line: own.line, isSame };
  const shared = secondary
    .map(({ phone }) => seen.get(phone))
    .find((one) => one?.name && primary.name && isSameName(one.name, primary.name));
  return shared && { line: shared.line, isSame: true };
}

/** Adds what the store knows; a row that the file already settled as skipped stays so. */
export function applyVerdict(planned: PlannedRow, { kind, blocked }: Verdict): PlannedRow {
  const { lead } = planned;
  if (!lead || planned.outcome === 'skip') return planned;
  const [primary, ...secondary] = lead.contacts;
  const skip = (note: RowNote): PlannedRow => ({ ...planned, outcome: 'skip', notes: [...planned.notes, note] });
  if (blocked.includes(primary.phone)) return skip({ code: 'do-not-call', value: primary.phone });
  if (kind === 'nothing-new' || kind === 'number-of-another') return skip({ code: kind });
  const outcome = kind === 'merge' ? 'merge' : planned.outcome;
  const isBlocked = ({ phone }: { phone: E164 }) => blocked.includes(phone);
  if (!secondary.some(isBlocked)) return { ...planned, outcome };
  const notes = secondary
    .filter(isBlocked)
    .map(({ phone }): RowNote => ({ code: 'secondary-do-not-call', value: phone }));
  const contacts: IncomingLead['contacts'] = [primary, ...secondary.filter((contact) => !isBlocked(contact))];
  return { ...planned, outcome, lead: { ...lead, contacts }, notes: [...planned.notes, ...notes] };
}
