import { Dexie } from 'dexie';
import { db } from '@/lib/db/database';
import { type Failure, readFailures } from '@/lib/db/failures';
import type { Place } from '@/lib/db/lead-row';
import { failingRecipes, type RecipeHealth } from '@/lib/db/recipe-health';
import type { Epoch } from '@/lib/model/brand';
import { type Job, type JobState, jobStates } from '@/lib/model/push';
import { countPlaces } from './list-leads';

const countedTables = ['suppressed', 'campaigns', 'assistants', 'variables', 'recipes', 'events'] as const;

/** Why leads were not accepted, without the server's words, which could quote a name or a number. */
export interface RefusalCount {
  /** `HTTP 422`, `do-not-call`, `stuck` */
  why: string;
  count: number;
  lastAt?: Epoch;
}

/** How the store is, in numbers: no name, number or key is in it. */
export interface Diagnosis {
  leads: Record<Place, number>;
  jobs: Record<JobState, number>;
  rows: Record<(typeof countedTables)[number], number>;
  refusals: RefusalCount[];
  failures: Failure[];
  /** Recipes that seem to have gone stale. The label of an own one may be a host: for the screen, not for the report. */
  failing: RecipeHealth[];
}

/** Of very many refusals, as many as say what is wrong. */
const mostRefusals = 1_000;

export async function diagnose(): Promise<Diagnosis> {
  const [leads, jobs, rows, refusals, failures, failing] = await Promise.all([
    countPlaces(),
    Promise.all(jobStates.map((state) => inState(state).count())),
    Promise.all(countedTables.map((table) => db.table(table).count())),
    countRefusals(),
    readFailures(),
    failingRecipes(),
  ]);
  return {
    leads,
    jobs: named(jobStates, jobs),
    rows: named(countedTables, rows),
    refusals,
    failures,
    failing,
  };
}

function inState(state: JobState) {
  return db.jobs.where('[state+dueAt]').between([state, Dexie.minKey], [state, Dexie.maxKey]);
}

function named<Name extends string>(names: readonly Name[], counts: readonly number[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0])) as Record<Name, number>;
}

async function countRefusals(): Promise<RefusalCount[]> {
  const jobs = await Promise.all(
    (['rejected', 'stuck'] as const).map((state) => inState(state).reverse().limit(mostRefusals).toArray()),
  );
  const counts = new Map<string, RefusalCount>();
  for (const job of jobs.flat()) {
    const why = reasonOf(job);
    const { count, lastAt = 0 } = counts.get(why) ?? { count: 0 };
    const latest = Math.max(lastAt, job.settledAt ?? 0) as Epoch;
    counts.set(why, { why, count: count + 1, ...(latest > 0 && { lastAt: latest }) });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function reasonOf({ state, refusal }: Job): string {
  if (state === 'stuck' || !refusal) return 'stuck';
  return refusal.own ?? `HTTP ${refusal.code}`;
}
