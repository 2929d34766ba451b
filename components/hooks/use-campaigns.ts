import { useLiveQuery } from 'dexie-react-hooks';
import { db } from '@/lib/db/database';
import type { Assistant, Campaign } from '@/lib/model/campaign';

/** The cached campaigns of the connected account, by name. */
export function useCampaigns(): Campaign[] | undefined {
  return useLiveQuery(async () => (await db.campaigns.toArray()).sort((a, b) => a.name.localeCompare(b.name)));
}

export function useAssistants(): Assistant[] | undefined {
  return useLiveQuery(async () => (await db.assistants.toArray()).sort((a, b) => a.name.localeCompare(b.name)));
}
