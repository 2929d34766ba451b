import { useEffect, useState } from 'react';
import type { LeadRow } from '@/lib/db/lead-row';
import type { LeadQuery } from '@/lib/leads/query';
import type { LeadAnswer } from '@/lib/leads/query-view';
import { startView, type ViewClient } from './view-client';

export interface ShownLeads extends Omit<LeadAnswer, 'rows'> {
  /** By place in the answer; what has not been on screen yet is missing. */
  rows: ReadonlyMap<number, LeadRow>;
}

export interface LeadViewState {
  /** Of the query before while the next answer is on its way, so that nothing flickers. */
  shown: ShownLeads | undefined;
  hasFailed: boolean;
  client: ViewClient | undefined;
}

const block = 50;

/**
 * The answer to a query, kept true by a worker; `first` and `last` are the places in view. Without a query there is no worker
 * either: it holds what is searched of every lead.
 */
export function useLeadView(query: LeadQuery | undefined, first: number, last: number): LeadViewState {
  const [shown, setShown] = useState<ShownLeads>();
  const [hasFailed, setHasFailed] = useState(false);
  const [client, setClient] = useState<ViewClient>();
  const isWanted = query !== undefined;
  useEffect(() => {
    if (!isWanted) return;
    const started = startView(
      (answer) => setShown((before) => merge(before, answer)),
      () => setHasFailed(true),
    );
    setClient(started);
    return () => {
      started.close();
      setClient(undefined);
      setShown(undefined);
    };
  }, [isWanted]);
  const from = Math.max(0, Math.floor(first / block) - 1) * block;
  const to = (Math.floor(last / block) + 2) * block;
  useEffect(() => {
    if (query) client?.show({ query, from, to });
  }, [client, query, from, to]);
  return { shown, hasFailed, client };
}

/** Windows of one and the same answer add up. */
function merge(before: ShownLeads | undefined, { rows: windowRows, ...answer }: LeadAnswer): ShownLeads {
  const isSame =
    before?.version === answer.version && JSON.stringify(before.window.query) === JSON.stringify(answer.window.query);
  const rows = new Map(isSame ? before.rows : []);
  for (const [at, row] of windowRows.entries()) if (row) rows.set(answer.window.from + at, row);
  return { ...answer, rows };
}
