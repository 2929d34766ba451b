import { type Answer, type Asked, json } from './answer.ts';
import { date, paginate } from './envelopes.ts';
import { say } from './words.ts';
import type { World } from './world.ts';

/** `GET /user/campaigns`: a bare array without `assistant_id`, as every published sample shows it. */
export function listCampaigns(world: World): Answer {
  const rows = world.campaigns.map(({ assistant_id, ...campaign }) => ({
    ...campaign,
    ...(world.drift.campaignCarriesAssistant && { assistant_id }),
    max_calls_in_parallel: 3,
    mark_complete_when_no_leads: true,
    created_at: date(0, world),
    updated_at: date(0, world),
  }));
  if (world.drift.campaignList === 'array') return json(200, rows);
  return json(200, { [world.drift.campaignList]: rows });
}

/** `POST /user/campaigns/update-status`: the field is `action`, not `status`. */
export function startOrStop(world: World, { body }: Asked): Answer {
  const { campaign_id, action } = (body ?? {}) as { campaign_id?: number; action?: string };
  const campaign = world.campaigns.find(({ id }) => id === campaign_id);
  if (!campaign) return json(404, { message: say('noCampaign', world.drift), success: false });
  if (action !== 'start' && action !== 'stop') return json(400, { message: 'Invalid action', success: false });
  if (action === 'start' && world.account.total_balance <= 0) {
    const state = { campaign_id, status: campaign.status };
    return json(400, { message: 'Insufficient balance', success: false, data: state });
  }
  campaign.status = action === 'start' ? 'in-progress' : 'stopped';
  const message = action === 'start' ? 'Campaign started successfully.' : 'Campaign stopped successfully.';
  return json(200, { message, success: true, data: { campaign_id, status: campaign.status } });
}

export function listOutboundAssistants(world: World): Answer {
  return json(200, assistants(world, 'outbound'));
}

export function listAssistants(world: World, asked: Asked): Answer {
  return json(200, paginate(assistants(world), asked));
}

function assistants(world: World, type?: string) {
  const rows = world.assistants.filter((one) => !type || one.type === type);
  return rows.map((one) => ({ ...one, status: 'active', uuid: `00000000-0000-4000-8000-0000000000${one.id}` }));
}
