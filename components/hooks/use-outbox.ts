import { useLiveQuery } from 'dexie-react-hooks';
import { db } from '@/lib/db/database';
import type { Epoch, LeadId } from '@/lib/model/brand';
import type { Job } from '@/lib/model/push';
import { type BatchProgress, batchProgress, type Gate, readGate, readWait } from '@/lib/outbox/queue';

export function useGate(): Gate | undefined {
  return useLiveQuery(readGate);
}

/** Until when the server wants to be left alone. */
export function useWait(): Epoch | undefined {
  return useLiveQuery(readWait);
}

/** The newest batch with something left to do, or the one that has just ended. */
export function useBatch(): BatchProgress | undefined {
  return useLiveQuery(() => batchProgress());
}

/** The job that stands open for a lead: on its way, or refused and waiting for a person. */
export function useJob(id: LeadId): Job | undefined {
  return useLiveQuery(() => db.jobs.where('openKey').equals(id).first(), [id]);
}
