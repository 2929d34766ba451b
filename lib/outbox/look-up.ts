import type { Failure, LeadQuery, Transport } from '@/lib/campaign/transport';
import { digitsOf, type RemoteLead } from '@/lib/model/push';

export type Looked = { kind: 'found'; lead: RemoteLead } | { kind: 'absent' } | { kind: 'failed'; failure: Failure };

const mostPages = 20;

/**
 * Whether the server has a lead with exactly this number (its own, not a secondary contact's). The filter is documented
 * as partial; a server that compares exactly wants the `+`, so an empty answer is asked again with it.
 */
export async function lookUp(transport: Transport, query: LeadQuery & { phone: string }): Promise<Looked> {
  const digits = digitsOf(query.phone);
  const plain = await search(transport, { ...query, phone: digits }, digits);
  return plain.kind === 'absent' ? search(transport, { ...query, phone: `+${digits}` }, digits) : plain;
}

async function search(transport: Transport, query: LeadQuery, digits: string): Promise<Looked> {
  const seen = new Map<string, RemoteLead>();
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await transport.listLeads({ ...query, page });
    if (!answer.ok) return { kind: 'failed', failure: answer.failure };
    const fresh = answer.value.rows.filter(({ id }) => !seen.has(id));
    for (const lead of fresh) seen.set(lead.id, lead);
    const hit = bestMatch([...seen.values()], digits, query);
    if (hit) return { kind: 'found', lead: hit };
    if (!answer.value.hasMore || fresh.length === 0) break;
  }
  return { kind: 'absent' };
}

/** Some servers list secondary contacts as rows of their own: those are somebody else's lead. */
function bestMatch(leads: RemoteLead[], digits: string, { campaignId }: LeadQuery): RemoteLead | undefined {
  const nested = new Set(leads.flatMap(({ secondary }) => secondary.map(({ id }) => id)));
  return leads.find(
    (lead) =>
      digitsOf(lead.phone) === digits &&
      !nested.has(lead.id) &&
      (!campaignId || !lead.campaignId || lead.campaignId === campaignId),
  );
}
