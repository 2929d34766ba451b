import type { CaptureDraft, DraftPhone, PageKind } from '@/lib/model/capture';
import { readLink } from './candidates';
import type { Accepted } from './capture-page';
import { isSameNumber } from './numbers';
import { splitName } from './person-names';
import type { PageRecord } from './records';
import { currencyRegion } from './regions';

const max = 300;

/** A record and its numbers as a draft: still the page's own words. */
export function toDraft(
  record: PageRecord,
  accepted: Accepted[],
  kind: PageKind,
  pageRegions: CaptureDraft['regions'],
  foundBy: string,
): CaptureDraft {
  const pair = record.isCompany ? { name: record.name ?? '' } : splitName(record.name ?? '');
  const company = pair.company ?? record.company;
  const priced = Object.values(record.fields).find((text) => currencyRegion(text) !== undefined);
  const currency = priced && currencyRegion(priced);
  const phones: DraftPhone[] = [];
  for (const one of accepted) addPhone(phones, one);
  const isPrimary = (phone: DraftPhone) => (phone.confidence === 'low' ? 1 : 0);
  return {
    kind: kind === 'list' ? 'list' : 'detail',
    ...(record.recordId && { recordId: record.recordId.slice(0, max) }),
    name: pair.name.slice(0, max),
    ...(company && !record.isCompany && { company: company.slice(0, max) }),
    ...(record.title && !record.isCompany && record.title !== pair.name && { title: record.title.slice(0, max) }),
    ...(record.email && { email: record.email.slice(0, max) }),
    ...(record.isCompany && { isCompany: true }),
    ...(record.doNotCall && { doNotCall: true }),
    fields: record.fields,
    ...(record.variables && { variables: record.variables }),
    phones: phones.sort((a, b) => isPrimary(a) - isPrimary(b)),
    ...(record.country && { country: record.country.slice(-max) }),
    regions: [...pageRegions, ...(currency ? [currency] : [])],
    foundBy,
  };
}

/** What the page's own link dials, where it says the country that the text leaves out. */
function dialOf({ element, text }: Accepted['candidate']): string | undefined {
  if (text.startsWith('+')) return undefined;
  const href = element.closest('a[href]')?.getAttribute('href');
  const number = href && readLink(href)?.number;
  return number?.startsWith('+') && isSameNumber(number, text) ? number : undefined;
}

const places = new WeakMap<DraftPhone, Element>();

/** Where on the page a number of a draft stands; known only to who captured it, in that page. */
export const placeOf = (phone: DraftPhone): Element | undefined => places.get(phone);

/** The same digits twice are one phone: what is known more of it stays. */
function addPhone(phones: DraftPhone[], { candidate, verdict }: Accepted): void {
  const { text, extension } = candidate;
  const dial = dialOf(candidate);
  const same = phones.find((phone) => isSameNumber(phone.text, text));
  if (!same) {
    if (phones.length >= 30) return;
    const { label, type, confidence, why } = verdict;
    const phone: DraftPhone = {
      text: text.slice(0, 120),
      ...(dial && { dial }),
      ...(extension && { extension }),
      ...(label && { label }),
      ...(type && { type }),
      confidence,
      why: why.slice(0, 20),
    };
    places.set(phone, candidate.element);
    phones.push(phone);
    return;
  }
  if (extension) same.extension ??= extension;
  if (dial) same.dial ??= dial;
  if (verdict.type) same.type ??= verdict.type;
  if (verdict.label) same.label ??= verdict.label;
  if (text.startsWith('+') && !same.text.startsWith('+')) same.text = text;
}
