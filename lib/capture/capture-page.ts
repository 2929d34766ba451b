import type { CaptureDraft, DraftPhone, Evidence, PageCapture, PageKind } from '@/lib/model/capture';
import type { SiteRecipe } from '@/lib/model/recipe';
import { type Candidate, findCandidates, rootsOf } from './candidates';
import { isOffPage, isVisible, type OpenShadowRoot } from './dom';
import { type Verdict, weigh } from './evidence';
import { digitsOf } from './fold';
import { Ownership } from './ownership';
import { splitName } from './person-names';
import type { PageRecord } from './records';
import { countryIn, currencyRegion, pageRegions } from './regions';
import type { Zone } from './zones';

export interface CaptureOptions {
  /** Recipes to try first; none: the generic engine alone. */
  recipes?: SiteRecipe[];
  /** Reads closed shadow roots where the browser lets an extension do so. */
  openShadowRoot?: OpenShadowRoot;
}

interface Accepted {
  candidate: Candidate;
  verdict: Verdict;
}

type Owner = [PageRecord, Accepted[]];
type Refuse = (candidate: Candidate, why: Evidence[]) => void;

const zoneWords: Record<Zone, string> = {
  'own-side': 'belongs to the signed-in user or the owner',
  timeline: 'stands in the activity history',
  notes: 'stands in a note',
  navigation: 'stands in the navigation or footer',
  company: "belongs to the person's company",
  editing: 'is being typed',
};

const against = (rule: string, detail: string): Evidence[] => [{ rule, detail, speaks: 'against' }];

/** Every person and business with a number on a page, raw as shown; changes nothing and calls nothing. */
export function captureGeneric(page: { url: URL; document: Document }, options: CaptureOptions = {}): PageCapture {
  const rejected: PageCapture['rejected'] = [];
  const refuse = ({ text }: Candidate, why: Evidence[]) => {
    if (rejected.length < 200) rejected.push({ text, why });
  };
  const roots = rootsOf(page.document, options.openShadowRoot);
  const ownership = new Ownership(page);
  const records = new Map<PageRecord, Accepted[]>();
  for (const candidate of findCandidates(roots)) {
    if (!isVisible(candidate.element) || isOffPage(candidate.element)) {
      refuse(candidate, against('hidden', 'is not on the screen'));
      continue;
    }
    const { record, zone, column } = ownership.of(candidate);
    if (zone) {
      refuse(candidate, against(zone, zoneWords[zone]));
      continue;
    }
    const verdict = weigh(candidate, column);
    if (!verdict.isPhone) refuse(candidate, verdict.why);
    else if (!record?.name) refuse(candidate, against('owner', 'no name belongs to it'));
    else records.set(record, [...(records.get(record) ?? []), { candidate, verdict }]);
  }
  const owners = settle(records, refuse);
  const kind = kindOf(owners);
  const page_ = pageRegions(page.document);
  const drafts = owners
    .map(([record, phones]) => toDraft(record, phones, kind, page_))
    .filter((draft) => draft.phones.length > 0);
  const foundBy = drafts[0]?.foundBy ?? 'generic:none';
  return { kind, drafts, foundBy, rejected };
}

/** Merges records that are the same person, and drops other people's from the page of one person. */
function settle(records: Map<PageRecord, Accepted[]>, refuse: Refuse): Owner[] {
  const main = [...records.keys()].find(({ kind }) => kind === 'main');
  const owners: Owner[] = [];
  for (const [record, phones] of records) {
    const same = owners.find(
      ([other]) =>
        other.name === record.name &&
        (other.kind === 'main' || record.kind === 'main' || other.recordId === record.recordId) &&
        (other.kind !== 'row' || record.kind !== 'row'),
    );
    if (same) same[1].push(...phones);
    else owners.push([record, [...phones]]);
  }
  for (const [record] of owners) if (main?.isCompany && !record.isCompany) record.company ??= main.name ?? '';
  if (main?.isCompany) return owners;
  if (!main) return withoutTheirCompany(owners, refuse);
  const isSplitView = owners.some(([record]) => record.kind === 'row' && record.name === main.name);
  return owners.filter(([record, phones]) => {
    if (record === main || record.kind === 'main' || isSplitView || record.name === main.name) return true;
    for (const { candidate } of phones) refuse(candidate, against('other-record', `belongs to ${record.name}`));
    return false;
  });
}

/** Beside people, one company's own block is where they work: its name is theirs, its number is not. */
function withoutTheirCompany(owners: Owner[], refuse: Refuse): Owner[] {
  const companies = owners.filter(([record]) => record.isCompany && record.kind === 'block');
  const people = owners.filter(([record]) => !record.isCompany && record.kind === 'block');
  const [company] = companies;
  if (!company || companies.length > 1 || people.length === 0) return owners;
  for (const [record] of people) record.company ??= company[0].name ?? '';
  for (const { candidate } of company[1]) refuse(candidate, against('company', zoneWords.company));
  return owners.filter((owner) => owner !== company);
}

function kindOf(owners: Owner[]): PageKind {
  if (owners.some(([{ kind }]) => kind === 'main')) return 'detail';
  return owners.length > 0 ? 'list' : 'unknown';
}

function toDraft(
  record: PageRecord,
  accepted: Accepted[],
  kind: PageKind,
  regions: CaptureDraft['regions'],
): CaptureDraft {
  const pair = splitName(record.name ?? '');
  const company = pair.company ?? record.company;
  const country = record.country && countryIn(record.country);
  const currency = Object.values(record.fields).map(currencyRegion).find(Boolean);
  const phones: DraftPhone[] = [];
  for (const { candidate, verdict } of accepted) addPhone(phones, candidate, verdict);
  return {
    kind: kind === 'list' ? 'list' : 'detail',
    ...(record.recordId && { recordId: record.recordId }),
    name: pair.name,
    ...(company && !record.isCompany && { company }),
    ...(record.title && { title: record.title }),
    ...(record.email && { email: record.email }),
    ...(record.isCompany && { isCompany: true }),
    ...(record.doNotCall && { doNotCall: true }),
    fields: record.fields,
    phones,
    regions: [
      ...(country ? [{ region: country, why: 'record-country' as const }] : []),
      ...regions,
      ...(currency ? [currency] : []),
    ],
    foundBy: `generic:${record.kind === 'row' ? 'table' : record.kind === 'block' ? 'cards' : 'detail'}`,
  };
}

/** The same digits twice are one phone: what is known more of it stays. */
function addPhone(phones: DraftPhone[], { text, extension }: Candidate, verdict: Verdict): void {
  const tail = (number: string) => digitsOf(number).slice(-8);
  const same = phones.find((phone) => tail(phone.text) === tail(text));
  if (!same) {
    if (phones.length >= 30) return;
    const { isPhone: _, ...rest } = verdict;
    phones.push({ text, ...(extension && { extension }), ...rest });
    return;
  }
  if (extension) same.extension ??= extension;
  if (verdict.type) same.type ??= verdict.type;
  if (verdict.label) same.label ??= verdict.label;
  if (text.startsWith('+') && !same.text.startsWith('+')) same.text = text;
}
