import type { BatchId, CampaignId, Epoch, LeadId } from '@/lib/model/brand';
import type { GateReason } from '@/lib/model/push';
export interface Gate {
  closed?: { reason: GateReason; words?: string; at: Epoch };
  pausedAt?: Epoch;
}
export interface BatchProgress {
  batchId: BatchId;
  total: number;
  open: number;
  refused: number;
}
export async function enqueueCreates(_i: readonly LeadId[], _c: CampaignId, _h: string) {
  return { batchId: '' as BatchId, queued: 0, skipped: [] as { leadId: LeadId; why: string }[] };
}
export async function retry(_i: readonly LeadId[]) {}
export async function cancel(_i: readonly LeadId[]) {}
export async function cancelBatch(_i: BatchId) {}
export async function pause() {}
export async function resume() {}
export async function openGate() {}
export async function readGate(): Promise<Gate> {
  return {};
}
export async function batchProgress(): Promise<BatchProgress | undefined> {
  return undefined;
}
