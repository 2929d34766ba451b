import { db } from '@/lib/db/database';
import { type LeadRow, toLeadRow } from '@/lib/db/lead-row';
import { suppressBlacklisted } from '@/lib/db/suppress-blacklisted';
import type { Epoch, RemoteId } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';
import type { Lead } from '@/lib/model/lead';
import { isSameNumber, type RemoteLead } from '@/lib/model/push';

type RemoteContact = RemoteLead['secondary'][number];

/** Writes what the server says about its leads into ours, with a line of history for each new status. Returns how many changed. */
export async function applyRemote(remotes: readonly RemoteLead[], host: string, now: Epoch): Promise<number> {
  return db.transaction('rw', db.leads, db.events, db.suppressed, async () => {
    const rows = await Promise.all(remotes.map(({ id }) => rowOf(host, id)));
    let changed = 0;
    for (const [at, remote] of remotes.entries()) {
      const row = rows[at];
      const lead = row && withRemote(row, remote);
      if (!row || !lead || lead === row) continue;
      changed += 1;
      await db.leads.put(toLeadRow(lead, row.jobState));
      await suppressBlacklisted(row, lead, now);
      const [before, after] = [row.primary.remote?.status.raw ?? '', lead.primary.remote?.status.raw ?? ''];
      if (before !== after) {
        await db.events.add({ leadId: row.id, at: now, kind: 'status', detail: `${before} → ${after}` });
      }
    }
    return changed;
  });
}

function rowOf(host: string, remoteId: RemoteId): Promise<LeadRow | undefined> {
  return db.leads.where('[enrolment.host+enrolment.remoteId]').equals([host, remoteId]).first();
}

/** The same object when nothing is new. */
function withRemote(lead: LeadRow, remote: RemoteLead): Lead {
  const { enrolment } = lead;
  if (!enrolment) return lead;
  const primary = withStatus(lead.primary, remote);
  const secondary = lead.secondary.map((contact) => {
    const own =
      remote.secondary.find(({ id }) => id === contact.remote?.id) ??
      remote.secondary.find(({ phone }) => isSameNumber(phone, contact.phone));
    return own ? withStatus(contact, own) : contact;
  });
  const campaignId = remote.campaignId ?? enrolment.campaignId;
  const isSame =
    primary === lead.primary &&
    secondary.every((contact, at) => contact === lead.secondary[at]) &&
    campaignId === enrolment.campaignId &&
    !enrolment.missedAt &&
    !enrolment.goneAt;
  if (isSame) return lead;
  const { goneAt: _back, missedAt: _seen, ...here } = enrolment;
  return { ...lead, primary, secondary, campaignId, enrolment: { ...here, campaignId } };
}

function withStatus(contact: Contact, { id, status }: RemoteContact): Contact {
  const known = contact.remote;
  if (known?.id === id && known.status.raw === status.raw) return contact;
  return { ...contact, remote: { id, status } };
}

/** Not on the server any more: kept here, never created anew by itself. */
export async function markGone(row: LeadRow, now: Epoch): Promise<void> {
  await db.transaction('rw', db.leads, db.events, async () => {
    const current = await db.leads.get(row.id);
    if (!current?.enrolment || current.enrolment.goneAt) return;
    await db.leads.put(toLeadRow({ ...current, enrolment: { ...current.enrolment, goneAt: now } }, current.jobState));
    await db.events.add({ leadId: row.id, at: now, kind: 'gone' });
  });
}
