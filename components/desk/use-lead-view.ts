import { useEffect, useState } from 'react';
import type { LeadRow } from '@/lib/db/lead-row';
import type { LeadQuery } from '@/lib/leads/query';
import type { LeadAnswer } from '@/lib/leads/query-view';
import { type DeskClient, startDesk } from './desk-client';

export interface ShownLeads extends Omit<LeadAnswer, 'rows'> {
  /** By place in the answer; what has not been on screen yet is missing. */
  rows: ReadonlyMap<number, LeadRow>;
}

export interface LeadViewState {
  /** Of the query before while the next answer is on its way, so that nothing flickers. */
  shown: ShownLeads | undefined;
  hasFailed: boolean;
  client: DeskClient | undefined;
}

const block = 50;

/** The answer to a query, kept true by a worker; `first` and `last` are the places in view. */
export function useLeadView(query: LeadQuery, first: number, last: number): LeadViewState {
  const [shown, setShown] = useState<ShownLeads>();
  const [hasFailed, setHasFailed] = useState(false);
  const [client, setClient] = useState<DeskClient>();
  useEffect(() => {
    const started = startDesk(
      (answer) => setShown((before) => merge(before, answer)),
      () => setHasFailed(true),
    );
    setClient(started);
    return started.close;
  }, []);
  const from = Math.max(0, Math.floor(first / block) - 1) * block;
  const to = (Math.floor(last / block) + 2) * block;
  useEffect(() => client?.show({ query, from, to }), [client, query, from, to]);
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
