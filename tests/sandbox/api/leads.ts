import { type Answer, type Asked, json } from './answer.ts';
import { leadOnTheWire, paginate } from './envelopes.ts';
import { say } from './words.ts';
import type { SandboxLead, World } from './world.ts';

const settable = ['created', 'completed', 'reached-max-retries'];
const maySend = ['campaign_id', 'phone_number', 'status', 'variables'];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function digits(text: unknown): string {
  return String(text).replaceAll(/\D/g, '');
}

function store(world: World, of: Pick<SandboxLead, 'campaign_id' | 'phone_number' | 'variables'>, parentId?: number) {
  const at = world.now();
  const lead: SandboxLead = {
    ...of,
    id: world.nextId++,
    status: 'created',
    createdAt: at,
    updatedAt: at,
    since: at,
    attempts: 0,
    ...(parentId !== undefined && { parentId }),
  };
  world.leads.set(lead.id, lead);
  return lead;
}

/** `POST /user/lead`: what it refuses and how is in `campaign-api` notes as undocumented, so `drift` chooses. */
export function createLead(world: World, { body }: Asked): Answer {
  if (!isRecord(body)) return json(422, { message: say('invalid', world.drift), errors: {} });
  const phone = body.phone_number;
  const campaign = world.campaigns.find(({ id }) => id === body.campaign_id);
  if (typeof phone !== 'string' || typeof body.campaign_id !== 'number') {
    const field = typeof phone === 'string' ? 'campaign_id' : 'phone_number';
    return json(422, {
      message: say('invalid', world.drift),
      errors: { [field]: [`The ${field} field is required.`] },
    });
  }
  if (!campaign) return json(404, { message: say('noCampaign', world.drift) });
  if (!/^\+[1-9]\d{6,14}$/.test(phone)) return json(400, { message: say('badPhone', world.drift) });
  if (body.allow_dupplicate !== true && world.drift.duplicate !== 'stored-again') {
    const there = [...world.leads.values()].some(
      (lead) => lead.campaign_id === campaign.id && digits(lead.phone_number) === digits(phone),
    );
    if (there) return refuseDuplicate(world);
  }
  const lead = store(world, {
    campaign_id: campaign.id,
    phone_number: phone,
    variables: isRecord(body.variables) ? body.variables : {},
  });
  for (const one of Array.isArray(body.secondary_contacts) ? body.secondary_contacts : []) {
    if (!isRecord(one)) continue;
    const own = isRecord(one.variables) ? one.variables : {};
    store(world, { campaign_id: campaign.id, phone_number: String(one.phone_number), variables: own }, lead.id);
  }
  return json(200, { message: say('created', world.drift), data: createdShape(lead, world) });
}

function createdShape(lead: SandboxLead, world: World): unknown {
  if (world.drift.created === 'string-id') return { id: String(lead.id) };
  const shown = leadOnTheWire(lead, world);
  return world.drift.created === 'one-element-array' ? [shown] : shown;
}

function refuseDuplicate(world: World): Answer {
  const message = say('duplicate', world.drift);
  if (world.drift.duplicate === '200-without-id') return json(200, { message });
  if (world.drift.duplicate === '422') return json(422, { message, errors: { phone_number: [message] } });
  return json(Number(world.drift.duplicate), { message });
}

/** `GET /user/leads`: the phone filter is a partial match, as documented. */
export function listLeads(world: World, asked: Asked): Answer {
  const { query } = asked;
  const [status, campaign, phone] = [query.get('status'), query.get('campaign_id'), query.get('phone_number')];
  const [from, to] = [query.get('date_from'), query.get('date_to')];
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const rows = [...world.leads.values()]
    .filter((lead) => world.drift.secondariesOnTop || lead.parentId === undefined)
    .filter((lead) => !status || lead.status === status)
    .filter((lead) => !campaign || String(lead.campaign_id) === campaign)
    .filter((lead) => !phone || lead.phone_number.includes(phone.trim()))
    .filter((lead) => (!from || day(lead.createdAt) >= from) && (!to || day(lead.createdAt) <= to))
    .reverse()
    .map((lead) => leadOnTheWire(lead, world));
  if (world.drift.leadList === 'array') return json(200, rows);
  if (world.drift.leadList === 'leads') return json(200, { leads: rows });
  return json(200, paginate(rows, asked));
}

/** `PUT /user/leads/{id}`: variables are merged; no lead comes back. */
export function updateLead(world: World, id: number, { body }: Asked): Answer {
  const lead = world.leads.get(id);
  if (!lead) return json(404, { message: say('noLead', world.drift) });
  if (!isRecord(body)) return json(422, { message: say('invalid', world.drift), errors: {} });
  const stray = Object.keys(body).find((key) => !maySend.includes(key));
  if (stray) return json(422, { message: 'Invalid fields', errors: { [stray]: ['This field may not be changed.'] } });
  if (body.campaign_id !== undefined) {
    if (!world.campaigns.some((one) => one.id === body.campaign_id)) {
      return json(404, { message: say('noCampaign', world.drift) });
    }
    lead.campaign_id = Number(body.campaign_id);
  }
  if (body.status !== undefined) {
    if (!settable.includes(String(body.status))) {
      const errors = { status: ['This status is assigned automatically and cannot be set manually'] };
      return json(422, { message: 'Validation failed', errors });
    }
    lead.status = String(body.status);
    lead.since = world.now();
  }
  if (isRecord(body.variables)) lead.variables = { ...lead.variables, ...body.variables };
  if (typeof body.phone_number === 'string') lead.phone_number = body.phone_number;
  lead.updatedAt = world.now();
  return json(200, { message: say('updated', world.drift) });
}

/** `DELETE /user/leads/{id}`: permanent, with its secondary contacts. */
export function deleteLead(world: World, id: number): Answer {
  if (!world.leads.delete(id)) return json(404, { message: say('noLead', world.drift) });
  for (const lead of [...world.leads.values()]) if (lead.parentId === id) world.leads.delete(lead.id);
  return json(200, { message: say('deleted', world.drift) });
}
