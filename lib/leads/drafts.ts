import { rememberDrafts } from '@/lib/db/recipe-memory';
import type { Epoch, LeadId, Region } from '@/lib/model/brand';
import type { CaptureDraft } from '@/lib/model/capture';
import type { Contact } from '@/lib/model/contact';
import type { Doubt } from '@/lib/model/lead';
import type { Mark } from '@/lib/model/mark';
import { isVariableName } from '@/lib/model/variable-name';
import { checkDraft, type PhoneCheck } from '@/lib/phone/check-draft';
import { type AddedLead, addLeads } from './add-leads';
import { findByPhones } from './find-leads';
import { markOf } from './mark-of';
import type { IncomingLead } from './new-lead';
import { suppressedAmong } from './suppress';

export interface Regions {
  siteRegion?: Region;
  defaultRegion: Region;
  /** Every number of the page as text; what a draft alone leaves open, the others may settle. */
  pageNumbers?: string[];
}

interface Checked {
  phones: (Omit<PhoneCheck, 'draft'> & { suppressed?: boolean; mark?: Mark })[];
  known?: { leadId: LeadId; place: string; statusCode?: string };
}

/** What each draft would become: its numbers in E.164 or why not, whether somebody has them, whether they must not be called. */
export async function checkDrafts(drafts: readonly CaptureDraft[], regions: Regions): Promise<Checked[]> {
  const checked = drafts.map((draft) => checkDraft(draft, regions));
  const numbers = checked.flatMap((phones) => phones.flatMap(({ phone }) => phone ?? []));
  const [leads, suppressed] = await Promise.all([findByPhones(numbers), suppressedAmong(numbers)]);
  return checked.map((phones) => {
    const primary = phones.find(({ phone }) => phone)?.phone;
    const [known] = (primary && leads.get(primary)) ?? [];
    return {
      phones: phones.map(({ draft: _found, ...one }) => {
        const isSuppressed = one.phone !== undefined && suppressed.has(one.phone);
        const [lead] = (one.phone && leads.get(one.phone)) ?? [];
        const mark = isSuppressed ? 'do-not-call' : one.phone && lead && markOf(lead, one.phone);
        return { ...one, ...(isSuppressed && { suppressed: true }), ...(mark && { mark }) };
      }),
      ...(known && {
        known: { leadId: known.id, place: known.place, ...(known.statusCode && { statusCode: known.statusCode }) },
      }),
    };
  });
}

interface From {
  url: string;
  at: Epoch;
  regions: Regions;
  allowSuppressed: boolean;
  by?: string | undefined;
}

type Added = Omit<AddedLead, 'outcome'> & { outcome: AddedLead['outcome'] | 'no-number' };

/** Stores drafts as leads; a draft without a usable number is answered `no-number` and changes nothing. */
export async function addDrafts(
  drafts: readonly CaptureDraft[],
  from: From,
): Promise<{
  results: Added[];
  undo: number;
}> {
  const incoming = drafts.map((draft) => draftToLead(draft, from));
  const { results, undo } = await addLeads(
    incoming.filter((lead) => lead !== undefined),
    { allowSuppressed: from.allowSuppressed, by: from.by },
  );
  let next = 0;
  const all = incoming.map((lead): Added => (lead && results[next++]) || { outcome: 'no-number' });
  const stored = all.flatMap(({ leadId }, at) => (leadId && drafts[at] ? [{ draft: drafts[at], leadId }] : []));
  await rememberDrafts(stored, from.url);
  return { results: all, undo };
}

const variablesOf = ({ fields, variables = [] }: CaptureDraft): Contact['variables'] =>
  Object.fromEntries(variables.flatMap((key) => (fields[key] && isVariableName(key) ? [[key, fields[key]]] : [])));

/** The first usable number is the primary one; the engine has put the most likely first. */
function draftToLead(draft: CaptureDraft, { url, at, regions }: From): IncomingLead | undefined {
  const usable = checkDraft(draft, regions).flatMap(({ phone, ...rest }) => (phone ? [{ phone, ...rest }] : []));
  const [first] = usable;
  if (!first) return undefined;
  const person = {
    ...(draft.name && { name: draft.name }),
    ...(draft.company && { company: draft.company }),
    ...(draft.title && { title: draft.title }),
    ...(draft.email && { email: draft.email }),
  };
  const contacts = usable.slice(0, 11).map(
    ({ phone, extension, draft: found }, index): Contact => ({
      phone,
      ...(extension && { extension }),
      ...(found.type && { label: found.type }),
      ...(index === 0 ? person : draft.name && { name: draft.name }),
      variables: index === 0 ? variablesOf(draft) : {},
    }),
  );
  const doubts = new Set<Doubt>(usable.flatMap((phone) => phone.doubts));
  if (draft.doNotCall) doubts.add('asked-not-to-be-called');
  const [primary, ...secondary] = contacts;
  if (!primary) return undefined;
  return {
    contacts: [primary, ...secondary],
    doubts: [...doubts],
    fields: draft.fields,
    source: {
      kind: 'page',
      ...(URL.canParse(url) && { url, site: new URL(url).hostname }),
      ...(draft.recordId && { recordId: draft.recordId }),
      foundBy: draft.foundBy,
      at,
    },
  };
}
