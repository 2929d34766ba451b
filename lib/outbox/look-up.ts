import type { Failure, LeadQuery, Transport } from '@/lib/campaign/transport';
import type { E164 } from '@/lib/model/brand';
import { digitsOf, isSameNumber, type RemoteLead } from '@/lib/model/push';

/** `endless`: the list goes on further than anybody reads. */
export type Looked =
  | { kind: 'found'; lead: RemoteLead; phone: E164 }
  | { kind: 'absent' | 'endless' }
  | { kind: 'failed'; failure: Failure };

const mostPages = 20;

/**
 * Whether the server has a lead with exactly this number (its own, not a secondary contact's). The filter is documented
 * as partial; a server that compares exactly wants the `+`, so an empty answer is asked again with it.
 */
export async function lookUp(transport: Transport, query: LeadQuery & { phone: E164 }): Promise<Looked> {
  const digits = digitsOf(query.phone);
  const plain = await search(transport, { ...query, phone: digits }, [query.phone]);
  return plain.kind === 'absent' ? search(transport, { ...query, phone: `+${digits}` }, [query.phone]) : plain;
}

/** The lead with the first of these numbers that is in what the server lists; only then the next one counts. */
export async function search(transport: Transport, query: LeadQuery, phones: readonly E164[]): Promise<Looked> {
  const seen = new Map<string, RemoteLead>();
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await transport.listLeads({ ...query, page });
    if (!answer.ok) return { kind: 'failed', failure: answer.failure };
    const fresh = answer.value.rows.filter(({ id }) => !seen.has(id));
    for (const lead of fresh) seen.set(lead.id, lead);
    const [first] = phones;
    const hit = first && bestMatch([...seen.values()], first, query);
    if (hit) return { kind: 'found', lead: hit, phone: first };
    if (!answer.value.hasMore || fresh.length === 0) return firstOf([...seen.values()], phones, query);
  }
  return { kind: 'endless' };
}

function firstOf(leads: RemoteLead[], phones: readonly E164[], query: LeadQuery): Looked {
  for (const phone of phones) {
    const lead = bestMatch(leads, phone, query);
    if (lead) return { kind: 'found', lead, phone };
  }
  return { kind: 'absent' };
}

/** Some servers list secondary contacts as rows of their own: those are somebody else's lead. */
function bestMatch(leads: RemoteLead[], phone: E164, { campaignId }: LeadQuery): RemoteLead | undefined {
  const nested = new Set(leads.flatMap(({ secondary }) => secondary.map(({ id }) => id)));
  return leads.find(
    (lead) =>
      isSameNumber(lead.phone, phone) &&
      !nested.has(lead.id) &&
      (!campaignId || !lead.campaignId || lead.campaignId === campaignId),
  );
}
