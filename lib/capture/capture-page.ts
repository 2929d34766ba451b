import type { Evidence, PageCapture, PageKind } from '@/lib/model/capture';
import type { NumberRule } from '@/lib/model/number-rule';
import type { RecipePage } from '@/lib/model/recipe';
import { type Candidate, findCandidates } from './candidates';
import { isOffPage, isVisible, type OpenShadowRoot } from './dom';
import { against, type Verdict, weigh } from './evidence';
import type { MainRecord } from './main-record';
import { Ownership } from './ownership';
import { isPersonLike } from './person-names';
import type { Placed } from './recipes/apply-recipe';
import type { RecipeSource } from './recipes/read-record';
import type { PageRecord } from './records';
import { pageRegions } from './regions';
import { forgetMeasures } from './remember';
import { type Owner, settle } from './settle';
import { StructuredData } from './structured-data';
import { subjectOf } from './subject';
import { type Place, sweep } from './sweep';
import { toDraft } from './to-draft';

export interface Accepted {
  candidate: Candidate;
  verdict: Verdict;
}

export interface Page {
  url: URL;
  document: Document;
  /** Swept already. */
  places?: Place[];
  /** What the user said of numbers on this site. */
  rules?: readonly NumberRule[] | undefined;
}

interface Refusal {
  why: Evidence[];
  /** What a rule of the user's would be about, where one could overrule it. */
  subject?: string;
}

const maxRejected = 200;
const unseen: Refusal = { why: against('hidden') };

/** A way to read a page that comes before the generic one: whom it finds; where it finds nobody, what it says of that. */
export type FirstReading = (
  page: RecipeSource,
  capture: (place: (candidate: Candidate) => Placed, by: string, rules: RecipePage) => Generator<void, PageCapture>,
) => Generator<void, PageCapture | Pick<PageCapture, 'recipe'>>;

/**
 * Every person and business with a number on a page, raw as shown, in steps of a number or a person each, for a page that is not
 * to wait for all of them. It must stand still meanwhile: what was read before a change does not go with what is read after it.
 * Changes nothing and calls nothing. The document is one that `readable` gave.
 */
export function* readInSteps(
  page: Page,
  openShadowRoot?: OpenShadowRoot,
  readFirst?: FirstReading,
): Generator<void, PageCapture> {
  forgetMeasures();
  const { places = sweep(page.document, openShadowRoot) } = page;
  yield;
  const candidates = findCandidates(places);
  if (candidates.length === 0) return { kind: 'unknown', drafts: [], foundBy: 'generic:none', rejected: [] };
  yield;
  const said = { ...page, said: new StructuredData(page.document) };
  const roots = places.map(({ root }) => root);
  const ownership = new Ownership({ ...page, roots });
  const first =
    readFirst &&
    (yield* readFirst({ ...page, roots, ownership }, (place, by, rules) =>
      captureBy(said, candidates, place, by, { rules }),
    ));
  if (first && 'drafts' in first) return first;
  const generic = yield* captureBy(said, candidates, (candidate) => ownership.of(candidate), 'generic', {
    mainOf: () => ownership.mainRecord(),
  });
  return { ...generic, ...first };
}

function* captureBy(
  page: Page & { said: StructuredData },
  candidates: readonly Candidate[],
  place: (candidate: Candidate) => Placed,
  by: string,
  how: { rules: RecipePage } | { mainOf: () => MainRecord },
): Generator<void, PageCapture> {
  const rules = 'rules' in how ? how.rules : undefined;
  const rejected: PageCapture['rejected'] = [];
  const refuse = ({ text }: Candidate, why: Evidence[], subject?: string) => {
    if (rejected.length < maxRejected) rejected.push({ text: text.slice(0, 120), why, ...(subject && { subject }) });
  };
  const records = new Map<PageRecord, Accepted[]>();
  for (const candidate of candidates) {
    const judged = judge(candidate, place, by, page);
    if ('record' in judged) {
      const accepted = records.get(judged.record);
      if (accepted) accepted.push({ candidate, verdict: judged.verdict });
      else records.set(judged.record, [{ candidate, verdict: judged.verdict }]);
    } else refuse(candidate, judged.why, judged.subject);
    yield;
  }
  const owners: Owner[] = 'rules' in how ? [...records] : settle(records, refuse, how.mainOf);
  yield;
  const kind = rules?.kind ?? kindOf(owners);
  const regions = pageRegions(page.document);
  const drafts: PageCapture['drafts'] = [];
  for (const [record, phones] of owners) {
    drafts.push(toDraft(page.said.complete(record), phones, kind, regions, rules ? by : foundBy(record)));
    yield;
  }
  return { kind, drafts, foundBy: drafts[0]?.foundBy ?? (rules ? by : 'generic:none'), rejected };
}

/** Whose number a candidate is and how sure that is; or why it is nobody's. */
function judge(
  candidate: Candidate,
  place: (candidate: Candidate) => Placed,
  by: string,
  { said, rules = [] }: Page & { said: StructuredData },
): { record: PageRecord; verdict: Verdict } | Refusal {
  if (!isVisible(candidate.element)) return unseen;
  const { record, zone, column, cell, rule, label, isOutside } = place(candidate);
  if (isOutside) return { why: against('other-record') };
  if (zone) return { why: against(zone) };
  if (!record?.name) return { why: against('owner') };
  if (isOffPage(candidate.element)) return unseen;
  if (!rule && isOfAnother(candidate, record)) return { why: against('other-record') };
  if (rule?.reject) return { why: against('recipe', by) };
  const calledAs = said.kindOf(candidate.text);
  if (calledAs === 'fax') return { why: against('structured', 'fax') };
  const verdict = weigh(candidate, {
    ...(calledAs && { isStructured: true }),
    ...(column && { column }),
    ...(cell && { cell }),
    ...(label && { label }),
    ...(rule && { recipe: by, ...(rule.type && { type: rule.type }) }),
  });
  const subject = subjectOf(verdict.label, candidate.text);
  const byUser = rules.find((one) => one.subject === subject);
  if (byUser && !byUser.isPhone) return { why: against('said', subject.slice(0, 200)), subject };
  if (!verdict.isPhone && !byUser) return { why: verdict.why, subject };
  if (byUser) verdict.why.push({ rule: 'said', detail: subject.slice(0, 200), speaks: 'for' });
  return { record, verdict };
}

/** "Efraín Luna (55 5550 0160)" on Xóchitl's page. */
function isOfAnother({ before }: Candidate, { name = '', isCompany }: PageRecord): boolean {
  const other = /^\s*(\S.*\S)\s*[(,–-]\s*$/.exec(before)?.[1];
  if (!other || isCompany || !isPersonLike(other) || !isPersonLike(name)) return false;
  // "V. Hale" is Viktor Hale, "Per Lindqvist" is not Friederike.
  return !other.split(' ').every((word) => name.includes(word.replace('.', '')));
}

function kindOf(owners: Owner[]): PageKind {
  const isOne = owners.length === 1 && owners[0]?.[0].kind !== 'row';
  if (isOne || owners.some(([{ kind }]) => kind === 'main')) return 'detail';
  return owners.length > 0 ? 'list' : 'unknown';
}

const foundBy = ({ kind }: PageRecord): string =>
  ({ row: 'generic:table', block: 'generic:cards', main: 'generic:detail' })[kind];
