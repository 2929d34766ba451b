import type { SandboxLead, World } from './world.ts';

/**
 * Moves every lead of a running campaign on by the world's clock: created → processing → completed, or rescheduled and
 * in the end reached-max-retries. Every fourth number never answers; a secondary contact is called only after that.
 */
export function progress(world: World): void {
  for (const lead of world.leads.values()) {
    const campaign = world.campaigns.find(({ id }) => id === lead.campaign_id);
    if (campaign?.status !== 'in-progress' || lead.parentId !== undefined) continue;
    while (step(lead, campaign.max_retries, world));
  }
}

function step(lead: SandboxLead, maxRetries: number, world: World): boolean {
  const passed = world.now() - lead.since;
  const { untilCallMs, callMs, untilRetryMs } = world.pace;
  const isWaiting = lead.status === 'created' || lead.status === 'scheduled' || lead.status === 'rescheduled';
  if (isWaiting && passed >= (lead.status === 'rescheduled' ? untilRetryMs : untilCallMs)) {
    move(lead, 'processing', lead.status === 'rescheduled' ? untilRetryMs : untilCallMs);
    lead.attempts += 1;
    return true;
  }
  if (lead.status !== 'processing' || passed < callMs) return false;
  const isAnswered = lead.id % 4 !== 3;
  world.calls.push({
    id: world.nextId++,
    leadId: lead.id,
    campaign_id: lead.campaign_id,
    client_phone_number: lead.phone_number,
    status: isAnswered ? 'completed' : 'no-answer',
    duration: isAnswered ? Math.round(callMs / 1000) : 0,
    answered_by: isAnswered ? 'human' : null,
    createdAt: lead.since,
  });
  const unanswered = lead.attempts > maxRetries ? 'reached-max-retries' : 'rescheduled';
  move(lead, isAnswered ? 'completed' : unanswered, callMs);
  return true;
}

function move(lead: SandboxLead, status: string, afterMs: number): void {
  lead.status = status;
  lead.since += afterMs;
  lead.updatedAt = lead.since;
}
