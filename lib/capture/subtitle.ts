import { isCompanyLike, isJobLike, isKindOfPhone, isNameLike, isPersonLike, isSectionTitle } from './person-names';
import { type Field, isCompanyLink } from './records';

export interface Subtitle {
  title?: string;
  company?: string;
}

/** A part of the lines under a name, and what its markup says of it. */
interface Part {
  text: string;
  is?: 'title' | 'company';
  /** What joins it to the part before: "at", a dot or bar, a comma; nothing when it is a line of its own. */
  joint?: 'at' | 'bar' | 'comma';
}

const joints =
  /(?:^|\s+)(?:(at|@|bei|bij|chez|presso|hos|в|w)|([·•|–-]))(?:\s+|$)|(,)(?!\s*(?:inc|llc|l\.?l\.?p|ltd|co|corp|s\.?a|gmbh|plc)\b)(?:\s+|$)/giu;
const lastJoint = new RegExp(`(?:${joints.source})$`, 'iu');
/** More than this under a name is a text. */
const mostLines = 4;
const longestPart = 80;
/** Fields after a name among which its lines are looked for. */
const farthest = 12;
const isOfSubtitle = /^(?:company|title|name|phone|email)$/;
const calledTitle =
  /(?:^|[-_\s])(?:job|pos|position|poste|cargo|role|occupation|funktion)(?:$|[-_\s])|(?<!sub-?)title/i;

/** "VIP", "Primary" beside a name. */
const isBadge = ({ element }: Field): boolean =>
  /(?:^|[-_])(?:badge|chip|pill|tag)/i.test(element.getAttribute('class') ?? '');

/** "Head of Sales at Acme" → two parts, the second joined by "at". */
function partsOf({ text, role, element }: Field): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let joint: Part['joint'];
  const push = (raw: string) => {
    const part = raw.trim();
    if (part || joint) parts.push({ text: part, ...(joint && { joint }) });
  };
  for (const found of text.matchAll(joints)) {
    push(text.slice(from, found.index));
    joint = found[1] ? 'at' : found[2] ? 'bar' : 'comma';
    from = found.index + found[0].length;
  }
  push(text.slice(from));
  const [only] = parts;
  const isLinked = isCompanyLink(element.closest('a')?.getAttribute('href') ?? '');
  const isCalled = calledTitle.test(element.getAttribute('class') ?? '') && isBare({ text });
  const is = isLinked || role === 'company' ? 'company' : role === 'title' || isCalled ? 'title' : undefined;
  if (is === 'company') return [{ text, is, ...(only?.joint && { joint: only.joint }) }];
  return parts.length === 1 && only && is ? [{ ...only, is }] : parts;
}

/** A joint at the end of one text or alone in its own joins what follows it. */
function joined(parts: readonly Part[]): Part[] {
  const done: Part[] = [];
  let joint: Part['joint'];
  for (const part of parts) {
    if (part.text) done.push({ ...part, ...((part.joint ?? joint) && { joint: part.joint ?? joint }) } as Part);
    joint = part.text ? undefined : part.joint;
  }
  return done;
}

/** Bare words under a name that could be a business: written like a name, no word of the interface. */
const isBusiness = ({ text }: Part): boolean =>
  isNameLike(text) && !isSectionTitle(text) && (isCompanyLike(text) || isPersonLike(text));
const isBare = ({ text }: Part): boolean =>
  text.length <= longestPart && !/^\d/.test(text) && isNameLike(text) && !isSectionTitle(text);
const isJob = ({ text, is }: Part): boolean => is === 'title' || (isJobLike(text) && !isCompanyLike(text));

const isFirm = ({ text, is }: Part): boolean => is === 'company' || isCompanyLike(text);

function readOne(only: Part): Subtitle {
  if (only.joint === 'at' || isFirm(only)) return { company: only.text };
  if (isJob(only)) return { title: only.text };
  return isBusiness(only) ? { company: only.text } : {};
}

function readTwo(first: Part, second: Part): Subtitle {
  const titled = { title: first.text, company: second.text };
  if (second.joint === 'at' || (second.joint === 'bar' && !isFirm(first) && isBare(first) && isBare(second)))
    return titled;
  if (isJob(first)) return second.is || isBusiness(second) ? titled : { title: first.text };
  if (isFirm(second)) return isBare(first) && !isFirm(first) ? titled : { company: second.text };
  if (isFirm(first) || isJob(second))
    return { ...(isBare(first) && { company: first.text }), ...(isBare(second) && { title: second.text }) };
  return readOne(first);
}

/** What stands unlabelled right under a name: "Head of Sales at Acme", "Buyer · Acme Ltd", "Acme Ltd". */
export function subtitleAfter(
  fields: readonly Field[],
  nameElement: Element,
  labelledBy: 'fields' | 'columns' = 'fields',
): Subtitle {
  const at = fields.findIndex(({ element }) => element === nameElement || nameElement.contains(element));
  if (at < 0) return {};
  // A column's header stands over the name, not over the lines below it.
  const isLabelled = ({ role, label }: Field) => label !== '' && (role !== undefined || labelledBy === 'fields');
  const parts: Part[] = [];
  let lines = 0;
  let isFarther = false;
  for (const field of fields.slice(at + 1, at + 1 + farthest)) {
    const { role, text } = field;
    if (isLabelled(field) || lines === mostLines || text.length > 160 || (role && !isOfSubtitle.test(role))) break;
    // Numbers and what kind they are may stand between.
    if (/@\w|\d{4}/.test(text) || role === 'phone' || role === 'email' || isKindOfPhone(text)) {
      if (parts.length > 0) break;
      isFarther = true;
    } else if (!isBadge(field)) {
      const found = partsOf(field);
      if (isFarther && !found.some((part) => part.joint === 'at' || isJob(part) || isFirm(part))) break;
      parts.push(...found);
      lines++;
    }
  }
  const [first, second] = joined(parts);
  const read = first ? (second ? readTwo(first, second) : readOne(first)) : {};
  const above = fields[at - 1];
  const isJobAbove = !read.title && above && !isLabelled(above) && !above.role && isJob(above);
  return isJobAbove ? { ...read, title: above.text } : read;
}

/** "Buyer at", before a link to where. */
export const withoutJoint = (text: string): string => text.replace(lastJoint, '');

/** "Buyer, Acme Ltd" in a field that is called by both: "Job title & company". */
export function splitPair(text: string): Subtitle {
  const [left, right] = text.split(/\s*(?:[·•|–]|,\s|\s-\s|\sat\s)\s*/u);
  if (left && right) return { title: left, company: right };
  return isJobLike(text) && !isCompanyLike(text) ? { title: text } : { company: text };
}
