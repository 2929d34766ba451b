/**
 * Ways in which a server, or what stands before it, goes wrong. `stored-…`: the lead is kept all the same.
 * `late`: no answer, and the lead is stored only some seconds later.
 */
export type Fault =
  | 'drop'
  | 'hang'
  | '500'
  | '503'
  | '429'
  | '401'
  | '402'
  | '403'
  | '422'
  | 'html'
  | 'redirect'
  | 'late'
  | 'stored-drop'
  | 'stored-hang'
  | 'stored-500'
  | 'stored-html'
  | 'stored-no-id'
  | 'stored-broken-json';

export interface Faults {
  /** Used up first, one per matching request; `ok` lets one pass. */
  next: (Fault | 'ok')[];
  /** Share of matching requests that get each fault, 0 … 1. */
  share: Partial<Record<Fault, number>>;
  on: 'create' | 'all';
  /** Only this many more by share; absent: no end. */
  left?: number;
  retryAfterSeconds?: number;
  lateMs: number;
  rand: () => number;
}

/** Small seeded generator (mulberry32), so that a run can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function noFaults(seed = 1): Faults {
  return { next: [], share: {}, on: 'create', retryAfterSeconds: 1, lateMs: 10_000, rand: seeded(seed) };
}

export function pickFault(faults: Faults, isCreate: boolean): Fault | undefined {
  if (faults.on === 'create' && !isCreate) return undefined;
  const next = faults.next.shift();
  if (next) return next === 'ok' ? undefined : next;
  if (faults.left !== undefined && faults.left <= 0) return undefined;
  let dice = faults.rand();
  for (const [fault, share] of Object.entries(faults.share)) {
    dice -= share;
    if (dice >= 0) continue;
    if (faults.left !== undefined) faults.left -= 1;
    return fault as Fault;
  }
  return undefined;
}
