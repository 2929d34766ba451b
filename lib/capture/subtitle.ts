import { isCompanyLike, isJobLike, isNameLike, isPersonLike, isSectionTitle } from './person-names';
import type { Field } from './records';

const joint = /^(.{2,70}?)\s+(?:at|@|bei|bij|chez|presso|hos|в|w)\s+(.{2,80})$/iu;
const openJoint = /^(.{2,70}?)\s+(?:at|@|bei|bij|chez|presso|hos|в|w|,|-|–|·)$/iu;
const pair = /^(.{2,60}?)\s*(?:[·•|–]|,\s|\s-\s)\s*(.{2,80})$/u;

export interface Subtitle {
  title?: string;
  company?: string;
}

/** Bare words under a name that could be a business: written like a name, no word of the interface. */
const isBusiness = (text: string): boolean =>
  isNameLike(text) && !isSectionTitle(text) && (isCompanyLike(text) || isPersonLike(text));

/** What stands unlabelled right under a name: "Head of Sales at Acme", "Buyer · Acme Ltd", "Acme Ltd". */
export function subtitleAfter(fields: readonly Field[], nameElement: Element): Subtitle {
  const at = fields.findIndex(({ element }) => element === nameElement || nameElement.contains(element));
  const lines: string[] = [];
  for (const { role, label, text } of at < 0 ? [] : fields.slice(at + 1, at + 5)) {
    if (label || (role && role !== 'company' && role !== 'title' && role !== 'name') || lines.length === 3) break;
    lines.push(text.replace(/^[·•|,–-]\s*/, ''));
  }
  const [first = '', second = ''] = lines;
  const [, openTitle] = openJoint.exec(first) ?? [];
  if (openTitle && second) return { title: openTitle, company: second };
  const [, title, company] = joint.exec(first) ?? [];
  if (title && company) return { title, company };
  const [, left = '', right = ''] = pair.exec(first) ?? [];
  if (isJobLike(left) && right) return { title: left, company: right };
  if (isJobLike(right) && left) return { title: right, company: left };
  if (isJobLike(first) && !isCompanyLike(first))
    return { title: first, ...(isBusiness(second) && { company: second }) };
  return isBusiness(first) ? { company: first, ...(isJobLike(second) && { title: second }) } : {};
}
