import type { Evidence } from '@/lib/model/capture';
import type { Candidate } from './candidates';
import type { Accepted } from './capture-page';
import { businessOf } from './company-page';
import { signature } from './dom';
import { employerOf } from './employer';
import { against } from './evidence';
import type { MainRecord } from './main-record';
import { isCompanyLike, isPersonLike } from './person-names';
import type { PageRecord } from './records';
import { withoutSharedLine } from './shared-line';

export type Owner = [PageRecord, Accepted[]];
export type Refuse = (candidate: Candidate, why: Evidence[]) => void;

/** Merges records that are the same person, and drops other people's from the page of one person. */
export function settle(records: Map<PageRecord, Accepted[]>, refuse: Refuse, mainOf: () => MainRecord): Owner[] {
  const owners = withoutSharedLine(ownersOf(withoutSender(records, refuse), refuse, mainOf), refuse);
  // Cards of people beside a panel that names where they all work.
  for (const [record] of owners)
    if (record.kind === 'block' && !record.isCompany && !record.company) {
      const company = mainOf().panelCompany;
      if (company) record.company = company;
    }
  if (owners.length <= fewColleagues)
    for (const [record] of owners)
      if (!record.isCompany && !record.company && record.email) {
        const company = employerOf(record.email, mainOf().headings, record.name);
        if (company) record.company = company;
      }
  return owners;
}

/** The people on a company's page; beyond it stands a list. */
const fewColleagues = 20;

/** Of an invoice or order only those that it goes to. */
function withoutSender(records: Map<PageRecord, Accepted[]>, refuse: Refuse): Map<PageRecord, Accepted[]> {
  const addressees = [...records.keys()].filter(({ isAddressee }) => isAddressee);
  if (addressees.length === 0) return records;
  const kept = [...records].filter(([record, phones]) => {
    if (addressees.some(({ name }) => name === record.name)) return true;
    for (const { candidate } of phones) refuse(candidate, against('own-side'));
    return false;
  });
  return new Map(kept);
}

function ownersOf(records: Map<PageRecord, Accepted[]>, refuse: Refuse, mainOf: () => MainRecord): Owner[] {
  const main = [...records.keys()].find(({ kind }) => kind === 'main');
  const owners = merged(records);
  const others = owners.map(([record]) => record).filter((record) => record !== main);
  const business = main?.isCompany ? main : businessOf(others, mainOf);
  if (business) {
    business.isCompany = true;
    for (const record of others) if (!record.isCompany && business.name) record.company ??= business.name;
    return owners;
  }
  if (!main) return withoutTheirCompany(owners, refuse);
  // A heading that names nobody makes no page of one person: whoever else has a name and a number stays.
  const isPersonal = main.name !== undefined && isPersonLike(main.name);
  const people = owners.filter(([{ kind, name }]) => kind !== 'main' && name !== undefined && isPersonLike(name));
  if (!isPersonal && people.length > 0) {
    const isNamed = main.name !== undefined && isCompanyLike(main.name);
    const [own] = owners.filter(([record]) => record === main);
    if (!isNamed) for (const { candidate } of own?.[1] ?? []) refuse(candidate, against('owner'));
    return owners.filter(([record]) => isNamed || record !== main);
  }
  const isSplitView = owners.some(([record]) => record.kind === 'row' && record.name === main.name);
  return owners.filter(([record, phones]) => {
    if (record === main || record.kind === 'main' || isSplitView || record.name === main.name) return true;
    for (const { candidate } of phones) refuse(candidate, against('other-record', record.name));
    return false;
  });
}

/** A page's heading and a block of it can be the same person; two rows of a list never are. */
function merged(records: Map<PageRecord, Accepted[]>): Owner[] {
  const byName = new Map<string, { all: Owner[]; beyondRows: Owner[] }>();
  const owners: Owner[] = [];
  for (const [record, phones] of records) {
    const known = byName.get(record.name ?? '') ?? { all: [], beyondRows: [] };
    byName.set(record.name ?? '', known);
    const same = (record.kind === 'row' ? known.beyondRows : known.all).find(
      ([other]) => other.kind === 'main' || record.kind === 'main' || other.recordId === record.recordId,
    );
    if (same) {
      same[1].push(...phones);
      continue;
    }
    const owner: Owner = [record, [...phones]];
    known.all.push(owner);
    if (record.kind !== 'row') known.beyondRows.push(owner);
    owners.push(owner);
  }
  return owners;
}

/** Beside people, one company's own block is where they work: its name is theirs, its number is not. */
function withoutTheirCompany(owners: Owner[], refuse: Refuse): Owner[] {
  const blocks = owners.filter(([{ kind }]) => kind === 'block');
  const companies = blocks.filter(([{ isCompany }]) => isCompany);
  const people = blocks.filter(([{ isCompany }]) => !isCompany);
  const [company] = companies;
  if (!company?.[0].name || companies.length > 1 || people.length === 0) return owners;
  // An entry like theirs is a customer like them.
  if (
    people.some(
      ([{ element }]) => element && company[0].element && signature(element) === signature(company[0].element),
    )
  )
    return owners;
  for (const [record] of people) record.company ??= company[0].name;
  for (const { candidate } of company[1]) refuse(candidate, against('company'));
  return owners.filter((owner) => owner !== company);
}
