import type { Failure, Transport } from '@/lib/campaign/transport';
import type { Call } from '@/lib/model/campaign';
import type { Lead } from '@/lib/model/lead';
import { digitsOf, isSameNumber } from '@/lib/model/push';

/** Times without a zone may be off by one; a call before the lead was pushed belongs to an earlier lead. */
const slackMs = 14 * 60 * 60_000;

export type LeadCalls = { ok: true; calls: Call[] } | { ok: false; failure: Failure };

/**
 * The calls of one lead, newest first, read on demand. A call names no lead: it is joined by number (any contact's),
 * campaign and time.
 */
export async function readCalls(transport: Transport, { primary, secondary, enrolment }: Lead): Promise<LeadCalls> {
  if (!enrolment || enrolment.host !== transport.host) return { ok: true, calls: [] };
  const called = secondary.filter(({ remote }) => remote && remote.status.code !== 'created');
  const calls = new Map<string, Call>();
  for (const { phone } of [primary, ...called]) {
    const answer = await transport.listCalls({ campaignId: enrolment.campaignId, phone: digitsOf(phone) });
    if (!answer.ok) return calls.size > 0 ? { ok: true, calls: newestFirst(calls) } : answer;
    for (const call of answer.value.rows) {
      const isInTime = call.createdAt === undefined || call.createdAt >= enrolment.acceptedAt - slackMs;
      if (isSameNumber(call.clientPhone, phone) && isInTime) calls.set(call.id, call);
    }
  }
  return { ok: true, calls: newestFirst(calls) };
}

function newestFirst(calls: Map<string, Call>): Call[] {
  return [...calls.values()].sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
}
