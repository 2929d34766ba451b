import { type Answer, type Asked, json } from './answer.ts';
import { date, paginate } from './envelopes.ts';
import type { World } from './world.ts';

/** `GET /user/calls`: no `lead_id` on a call, so a client has to join by number, campaign and time. */
export function listCalls(world: World, asked: Asked): Answer {
  const [campaign, phone] = [asked.query.get('campaign_id'), asked.query.get('phone_number')];
  const rows = world.calls
    .filter((call) => !campaign || String(call.campaign_id) === campaign)
    .filter((call) => !phone || call.client_phone_number.includes(phone))
    .reverse()
    .map(({ leadId: _lead, campaign_id, createdAt, ...call }) => ({
      ...call,
      assistant_name: 'Mia (sales)',
      campaign_name: world.campaigns.find(({ id }) => id === campaign_id)?.name ?? null,
      type: 'outbound',
      assistant_phone_number: '+14155550100',
      transcript: call.answered_by === 'human' ? 'Hello? – Hi, this is Mia.' : null,
      variables: [],
      evaluation: call.answered_by === 'human' ? { interested: 'yes', callback: 'no' } : [],
      webhook_response: null,
      carrier_cost: 0.01,
      total_cost: '0.12',
      recording_url: call.answered_by === 'human' ? `https://recordings.example.com/${call.id}.mp3` : null,
      created_at: date(createdAt, world),
      updated_at: date(createdAt + call.duration * 1000, world),
    }));
  return json(200, paginate(rows, asked));
}
