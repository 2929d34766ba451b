import type { CheckedLead, Note, Preflight, Stop } from '@/lib/leads/preflight';
import type { LeadId } from '@/lib/model/brand';

/** One reason, with everybody it was found for since the dialog opened. */
export interface Line {
  kind: Stop | Note['kind'];
  /** The variable that a note is about, or nothing. */
  key: string;
  isStop: boolean;
  /** Those that were mended meanwhile stay in their places, so that nothing moves under the reader's hands. */
  leads: LeadId[];
  /** Of `leads`, those that it still applies to. */
  open: ReadonlySet<LeadId>;
}

/** Per-lead findings → one line per reason: what was found at first, and what of it is still so. */
export function linesOf(first: Preflight, now: Preflight): Line[] {
  const lines = new Map<string, Omit<Line, 'open' | 'leads'> & { leads: Set<LeadId>; open: Set<LeadId> }>();
  for (const { leads, isOpen } of [
    { leads: first.leads, isOpen: false },
    { leads: now.leads, isOpen: true },
  ]) {
    for (const lead of leads) {
      for (const reason of reasonsOf(lead)) {
        const id = `${reason.kind} ${reason.key}`;
        const line = lines.get(id) ?? { ...reason, leads: new Set(), open: new Set() };
        line.leads.add(lead.leadId);
        if (isOpen) line.open.add(lead.leadId);
        lines.set(id, line);
      }
    }
  }
  return [...lines.values()].map((line) => ({ ...line, leads: [...line.leads] }));
}

/** The check with one lead looked at anew. */
export function withRechecked(checked: Preflight, { leads: [fresh] }: Preflight): Preflight {
  if (!fresh) return checked;
  const leads = checked.leads.map((one) => (one.leadId === fresh.leadId ? fresh : one));
  return { ...checked, leads, good: leads.filter(({ stops }) => stops.length === 0).map(({ leadId }) => leadId) };
}

function reasonsOf({ stops, notes }: CheckedLead): Pick<Line, 'kind' | 'key' | 'isStop'>[] {
  return [
    ...stops.map((kind) => ({ kind, key: '', isStop: true })),
    ...notes.flatMap((note) =>
      ('keys' in note ? note.keys : ['']).map((key) => ({ kind: note.kind, key, isStop: false })),
    ),
  ];
}
