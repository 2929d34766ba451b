import type { Note, Preflight, Stop } from '@/lib/leads/preflight';

export interface Summary {
  stops: { stop: Stop; count: number }[];
  /** `key`: the variable that a note is about. */
  notes: { kind: Note['kind']; key: string; count: number }[];
}

/** Per-lead findings → one line per reason, with the number of leads. */
export function summarise({ leads }: Preflight): Summary {
  const stops = new Map<Stop, number>();
  const notes = new Map<string, { kind: Note['kind']; key: string; count: number }>();
  for (const lead of leads) {
    for (const stop of lead.stops) stops.set(stop, (stops.get(stop) ?? 0) + 1);
    for (const note of lead.notes) {
      for (const key of 'keys' in note ? note.keys : ['']) {
        const line = notes.get(note.kind + key) ?? { kind: note.kind, key, count: 0 };
        notes.set(note.kind + key, { ...line, count: line.count + 1 });
      }
    }
  }
  return { stops: [...stops].map(([stop, count]) => ({ stop, count })), notes: [...notes.values()] };
}
