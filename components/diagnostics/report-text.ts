import type { StorageState } from '@/components/hooks/use-diagnosis';
import type { Diagnosis } from '@/lib/leads/diagnose';
import type { Policy } from '@/lib/model/policy';
import type { Gate } from '@/lib/outbox/queue';

interface About {
  diagnosis: Diagnosis;
  gate: Gate;
  storage: StorageState;
  version: string;
  policy: Policy;
}

/** The report to copy: JSON with counts, codes and instants. The gate's words are the server's own and stay out. */
export function reportText({ diagnosis, gate, storage, version, policy }: About): string {
  const { closed, pausedAt } = gate;
  const { refusals, failures, failing, leads, jobs, rows } = diagnosis;
  return JSON.stringify(
    {
      product: { version, browser: navigator.userAgent, language: navigator.language },
      storage,
      ...{ leads, jobs, rows },
      // Names of what an administrator has set, never what it is set to.
      policy: { set: Object.keys(policy).filter((name) => name !== 'unread'), unread: policy.unread },
      gate: {
        closed: closed ? { reason: closed.reason, at: instant(closed.at) } : false,
        paused: pausedAt ? instant(pausedAt) : false,
      },
      refusals: refusals.map(({ lastAt, ...one }) => ({ ...one, ...(lastAt && { last: instant(lastAt) }) })),
      recipes: failing.map(({ id, version, isOwn, empty }) => ({ id: isOwn ? 'own' : id, version, empty })),
      failures: failures.map(({ at, ...one }) => ({ at: instant(at), ...one })),
    },
    null,
    2,
  );
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
