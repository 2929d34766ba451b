import type { Pushed, Transport } from '@/lib/campaign/transport';
import type { Job } from '@/lib/model/push';
import { lookUp } from './look-up';

/**
 * One claimed job over the wire. A delete is permanent and takes the call history with it, so the status is read once
 * more: only a lead that was never called goes. `reading` is the paced transport for that.
 */
export async function sendJob({ payload }: Job, transport: Transport, reading: Transport): Promise<Pushed> {
  if (!payload) return { outcome: { kind: 'ambiguous' }, rate: {} };
  if (payload.kind === 'create') return transport.createLead(payload);
  if (payload.kind === 'update') return transport.updateLead(payload);
  const looked = await lookUp(reading, payload);
  if (looked.kind === 'failed') return { outcome: { kind: 'notDelivered' }, rate: {} };
  const wasCalled =
    looked.kind === 'found' && looked.lead.id === payload.remoteId && looked.lead.status.code !== 'created';
  if (wasCalled) return { outcome: { kind: 'rejected', code: 0, message: '', own: 'called-already' }, rate: {} };
  return transport.deleteLead(payload);
}
