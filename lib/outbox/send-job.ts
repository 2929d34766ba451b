import type { Failure, Pushed, Transport } from '@/lib/campaign/transport';
import type { Job, Outcome } from '@/lib/model/push';
import { lookUp } from './look-up';
import { isOwnFault } from './pacer';

/**
 * One claimed job over the wire. A delete is permanent and takes the call history with it, so the status is read once
 * more: only a lead that was never called goes. `reading` is the paced transport for that.
 */
export async function sendJob({ payload }: Job, transport: Transport, reading: Transport): Promise<Pushed> {
  if (!payload) return { outcome: { kind: 'ambiguous' }, rate: {} };
  if (payload.kind === 'create') return transport.createLead(payload);
  if (payload.kind === 'update') return transport.updateLead(payload);
  const looked = await lookUp(reading, payload);
  if (looked.kind === 'failed') return { outcome: unread(looked.failure), rate: {} };
  const wasCalled =
    looked.kind === 'found' && looked.lead.id === payload.remoteId && looked.lead.status.code !== 'created';
  if (wasCalled) return { outcome: { kind: 'rejected', code: 0, message: '', own: 'called-already' }, rate: {} };
  return transport.deleteLead(payload);
}

/** The status cannot be read: nothing was deleted. A list that this key may not read is the end of it. */
function unread(failure: Failure): Outcome {
  if (!isOwnFault(failure)) return failure.kind === 'gateClosed' ? { kind: 'notDelivered' } : failure;
  return { kind: 'rejected', code: 403, message: 'message' in failure ? (failure.message ?? '') : '' };
}
