import type { LeadRow } from '@/lib/db/lead-row';
import { listLeads } from '@/lib/leads/list-leads';
import { readSettings, type Settings } from '@/lib/settings/settings';

/** As many as a popup shows; the rest of the list follows when these are painted. */
export const firstRows = 12;
/** A store that takes longer is waited for on screen. */
const patienceMs = 250;

interface FirstAnswers {
  leads?: LeadRow[];
  settings?: Settings;
}

/** What the page starts with; the hooks keep their own answers true from there on. */
export const firstAnswers: FirstAnswers = {};

/**
 * Asks the store before there is anything on screen to ask for it, and waits for the answer: one painting with the rows in it is
 * faster than an empty one first, and nothing jumps.
 */
export async function askFirst(): Promise<void> {
  const leads = listLeads(undefined, firstRows).then((rows) => {
    firstAnswers.leads = rows;
  });
  const settings = readSettings().then((read) => {
    firstAnswers.settings = read;
  });
  const answers = Promise.all([leads, settings]).catch(() => undefined);
  await Promise.race([answers, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
