import { db } from '@/lib/db/database';
import type { LeadRow } from '@/lib/db/lead-row';
import type { LeadId } from '@/lib/model/brand';
import type { LeadQuery } from './query';
import type { Choices, Found } from './query-index';
import { liveLeads } from './query-live';

/** The part of an answer that is on screen: places `from` up to, but without, `to`. */
export interface LeadWindow {
  query: LeadQuery;
  from: number;
  to: number;
}

export interface LeadAnswer extends Choices {
  window: LeadWindow;
  /** Two answers with the same query and version have the same lead in the same place. */
  version: number;
  isLoading: boolean;
  stored: number;
  matching: number;
  counts: Found['counts'];
  /** Of the window, in order. A lead that was removed a moment ago is missing. */
  rows: (LeadRow | undefined)[];
}

export interface LeadView {
  /** Answers at once, and again whenever something changed; a newer window takes the place of an older one. */
  show(window: LeadWindow): void;
  /** Ids of the last query's answer. */
  ids(from: number, to: number): Promise<LeadId[]>;
  stop(): void;
}

/** While a lot changes, an answer now and then is enough: a fifth of the time goes into them at most. */
const pauseMs = 150;
const restTimes = 4;

/** Keeps one window over the store answered. */
export function leadView(answer: (answer: LeadAnswer) => void): LeadView {
  let wanted: LeadWindow | undefined;
  let isWorking = false;
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = 0;
  let last: { key: string; found: Found } | undefined;
  const leads = liveLeads(() => {
    // The first leads are shown as soon as they are read.
    if (leads.version === 1) void work();
    else timer ??= setTimeout(() => void work(), Math.max(pauseMs, restTimes * lastMs));
  });

  async function find(query: LeadQuery): Promise<{ found: Found; version: number }> {
    const { version } = leads;
    const key = JSON.stringify([version, query]);
    if (last?.key !== key) last = { key, found: await leads.find(query) };
    return { found: last.found, version };
  }

  async function work(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    isDue = true;
    if (isWorking) return;
    isWorking = true;
    const start = performance.now();
    while (isDue && wanted) {
      isDue = false;
      await answerOne(wanted);
    }
    lastMs = performance.now() - start;
    isWorking = false;
  }

  async function answerOne(window: LeadWindow): Promise<void> {
    const { found, version } = await find(window.query);
    const ids = found.matching.slice(window.from, window.to).map(({ id }) => id);
    const rows = await db.leads.bulkGet(ids);
    if (window !== wanted) return;
    const { isLoading, stored } = leads;
    const { counts, matching } = found;
    answer({ window, version, isLoading, stored, counts, matching: matching.length, rows, ...leads.choices() });
  }

  return {
    show(window) {
      wanted = window;
      void work();
    },
    async ids(from, to) {
      if (!wanted) return [];
      return (await find(wanted.query)).found.matching.slice(from, to).map(({ id }) => id);
    },
    stop() {
      clearTimeout(timer);
      wanted = undefined;
      leads.stop();
    },
  };
}
