import type { Asked } from './answer.ts';
import type { SandboxLead, World } from './world.ts';

/** The vendor's two date forms: `2025-06-30 11:53:20` without a zone, or ISO with microseconds. */
export function date(ms: number, world: World): string {
  const iso = new Date(ms).toISOString();
  return world.drift.dates === 'space' ? iso.slice(0, 19).replace('T', ' ') : iso.replace('Z', '000Z');
}

function variables(of: Record<string, unknown>, world: World): unknown {
  return world.drift.emptyVariablesAsArray && Object.keys(of).length === 0 ? [] : of;
}

function contact(lead: SandboxLead, world: World) {
  return {
    id: lead.id,
    phone_number: lead.phone_number,
    variables: variables(lead.variables, world),
    status: lead.status,
    created_at: date(lead.createdAt, world),
    updated_at: date(lead.updatedAt, world),
  };
}

/** A lead as create and list show it, with its campaign and its secondary contacts inside. */
export function leadOnTheWire(lead: SandboxLead, world: World) {
  const campaign = world.campaigns.find(({ id }) => id === lead.campaign_id);
  const secondary = [...world.leads.values()].filter(({ parentId }) => parentId === lead.id);
  return {
    ...contact(lead, world),
    campaign_id: lead.campaign_id,
    ...(campaign && { campaign: { id: campaign.id, name: campaign.name } }),
    secondary_contacts: secondary.map((one) => contact(one, world)),
  };
}

/** Laravel's paginator; `per_page` is 15 unless asked, never above 100. */
export function paginate(rows: unknown[], { query, path }: Asked): Record<string, unknown> {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 15) || 15));
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const data = rows.slice((page - 1) * size, page * size);
  const url = (n: number) => `${path}?page=${n}`;
  return {
    current_page: page,
    data,
    first_page_url: url(1),
    from: data.length ? (page - 1) * size + 1 : null,
    last_page: last,
    last_page_url: url(last),
    links: [],
    next_page_url: page < last ? url(page + 1) : null,
    path,
    per_page: size,
    prev_page_url: page > 1 ? url(page - 1) : null,
    to: data.length ? (page - 1) * size + data.length : null,
    total: rows.length,
  };
}
