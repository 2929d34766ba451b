import { useLiveQuery } from 'dexie-react-hooks';
import type { LeadId } from '@/lib/model/brand';
import type { Job } from '@/lib/model/push';
import { type BatchProgress, batchProgress, type Gate, jobOf, readGate } from '@/lib/outbox/queue';

export function useGate(): Gate | undefined {
  return useLiveQuery(readGate);
}

/** The newest batch with something left to do, or the one that has just ended. */
export function useBatch(): BatchProgress | undefined {
  return useLiveQuery(() => batchProgress());
}

/** The job that a lead's own page is about: the open one, or the last. */
export function useJob(id: LeadId): Job | undefined {
  return useLiveQuery(() => jobOf(id), [id]);
}
