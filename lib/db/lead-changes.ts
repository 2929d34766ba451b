import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';
import type { LeadId } from '@/lib/model/brand';

/** Leads that a committed transaction wrote or deleted; `all` when it emptied a range without naming them. */
export type LeadChanges = readonly LeadId[] | 'all';

const channelName = 'leadclip-lead-changes';
let channel: BroadcastChannel | undefined;

/**
 * Tells every context of the extension which leads changed. Dexie tells it too, but of fifty rows or more only that
 * something did: whoever holds 100,000 leads would have to read all of them again at each slice of an import.
 */
export const tellLeadChanges: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'lead-changes',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      if (name !== 'leads') return table;
      return {
        ...table,
        mutate(request) {
          gather(request);
          return table.mutate(request);
        },
      };
    },
  }),
};

/** Calls `listener` after each commit in any context, this one included. Returns how to stop it. */
export function onLeadChanges(listener: (changes: LeadChanges) => void): () => void {
  const own = new BroadcastChannel(channelName);
  own.onmessage = ({ data }: MessageEvent<LeadChanges>) => listener(data);
  return () => own.close();
}

const gathered = new WeakMap<object, { changes: LeadChanges }>();

/** One message per transaction, sent when it is committed and not before. */
function gather(request: DBCoreMutateRequest): void {
  const transaction = request.trans as unknown as IDBTransaction;
  const ids = idsOf(request);
  const known = gathered.get(transaction);
  if (known) {
    known.changes = known.changes === 'all' || ids === 'all' ? 'all' : [...known.changes, ...ids];
    return;
  }
  const own = { changes: ids };
  gathered.set(transaction, own);
  transaction.addEventListener('complete', () => tell(own.changes));
}

function idsOf(request: DBCoreMutateRequest): LeadChanges {
  if (request.type === 'deleteRange') return 'all';
  if (request.type === 'delete') return request.keys;
  return request.values.map(({ id }: { id: LeadId }) => id);
}

function tell(changes: LeadChanges): void {
  if (!channel) {
    channel = new BroadcastChannel(channelName);
    // Node has `unref`: a channel that is open must not keep a process alive.
    (channel as { unref?: () => void }).unref?.();
  }
  channel.postMessage(changes);
}
