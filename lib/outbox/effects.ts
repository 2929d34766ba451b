import type { CampaignId, Epoch } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';
import type { Lead } from '@/lib/model/lead';
import { isSameNumber, type Job, type RemoteLead } from '@/lib/model/push';
import { toRemoteStatus } from '@/lib/model/status';

/** What an accepted job does to its lead. Pure. */
export function applyAccepted(lead: Lead, job: Job, remote: RemoteLead | undefined, now: Epoch): Lead {
  if (job.kind === 'create') return remote ? enrol(lead, job, remote, now) : lead;
  if (job.kind === 'delete') return withdraw(lead, !job.recreate);
  const { status, campaignId } = job.change ?? {};
  return move(status ? { ...lead, primary: withStatus(lead.primary, status, now) } : lead, campaignId);
}

function enrol(lead: Lead, job: Job, remote: RemoteLead, now: Epoch): Lead {
  const enrolment = { host: job.host, campaignId: job.campaignId, remoteId: remote.id, acceptedAt: now };
  return {
    ...lead,
    campaignId: job.campaignId,
    enrolment,
    primary: { ...lead.primary, remote: { id: remote.id, status: remote.status } },
    secondary: lead.secondary.map((contact) => {
      const own = remote.secondary.find(({ phone }) => isSameNumber(phone, contact.phone));
      return own ? { ...contact, remote: { id: own.id, status: own.status } } : contact;
    }),
  };
}

/** Gone from the server by the user's will; put aside, so that "push all" does not bring it back. */
function withdraw(lead: Lead, isFinal: boolean): Lead {
  const { enrolment: _enrolment, ...rest } = lead;
  return {
    ...rest,
    ...(isFinal && { stage: 'excluded' }),
    primary: withoutRemote(lead.primary),
    secondary: lead.secondary.map(withoutRemote),
  };
}

function move(lead: Lead, campaignId: CampaignId | undefined): Lead {
  if (!campaignId || !lead.enrolment) return lead;
  return { ...lead, campaignId, enrolment: { ...lead.enrolment, campaignId } };
}

function withStatus(contact: Contact, raw: string, now: Epoch): Contact {
  return contact.remote ? { ...contact, remote: { ...contact.remote, status: toRemoteStatus(raw, now) } } : contact;
}

function withoutRemote({ remote: _remote, ...contact }: Contact): Contact {
  return contact;
}
