import { emptyScore, type FoundLead, type PageFound, type Score } from './report.ts';

/** What a page really holds, written by a person: both formats that exist. */
export interface Truth {
  url: string;
  kind: string;
  defaultRegion?: string;
  recordId?: string;
  leads: TruthLead[];
  /** Must not become a phone of anybody. */
  decoys?: { e164?: string; text?: string; why: string }[];
  notAPhone?: string[];
  /** What the generic engine cannot know here; without the recipe every number must still be found. */
  onlyWithRecipe?: string;
}

interface TruthLead {
  name: string;
  type?: string;
  company?: string | null;
  title?: string | null;
  email?: string | null;
  recordId?: string;
  phones: { e164: string; ext?: string; label?: string; type?: string; text?: string }[];
  maskedPhones?: { e164: string }[];
}

const fold = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
const digits = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/\D/g, '');
const withoutExtension = (text: string): string => text.replace(/\s*(?:ext|x)[. ]*\d+$/i, '');
const optional = (label: string | undefined): boolean => label === 'in free text';
const fax = (label: string | undefined): boolean => label === 'fax';

/** What a truth calls by a word, a type says: `work`, `mobile`. */
function labelFits(truth: TruthLead['phones'][number], found: FoundLead['phones'][number]): boolean {
  if (truth.type)
    return (
      (truth.type === 'unspecified' ? !found.type || found.type === 'main' : found.type === truth.type) &&
      (!truth.label || fold(found.label) === fold(truth.label))
    );
  return truth.label === found.type || !found.type;
}

function countText(
  score: Score,
  column: 'companies' | 'titles' | 'emails',
  truth: string | null | undefined,
  found: string | null | undefined,
  whose: string,
): void {
  if (truth === undefined) return;
  if (!truth && !found) return;
  score[column][1]++;
  if (fold(truth) === fold(found)) score[column][0]++;
  else score.problems.push(`${column} of ${whose}: "${found ?? ''}" should be "${truth ?? ''}"`);
}

/** Compares what was found with what is there. */
export function compare(page: PageFound, truth: Truth): Score {
  const score = emptyScore();
  const found = page.leads.flatMap((lead) => lead.phones.map((phone) => ({ lead, phone, isExpected: false })));
  const names = new Set(truth.leads.map(({ name }) => fold(name)));
  for (const lead of truth.leads) {
    const wanted = lead.phones.filter(({ label }) => !fax(label));
    const mine: FoundLead[] = [];
    for (const phone of wanted) {
      const same = found.filter(
        ({ phone: other }) =>
          other.e164 === phone.e164 ||
          (phone.text !== undefined && digits(other.text) === digits(withoutExtension(phone.text))),
      );
      const right =
        same.find((one) => fold(one.lead.name) === fold(lead.name)) ??
        same.find((one) => !names.has(fold(one.lead.name)));
      for (const one of same) if (one === right || !optional(phone.label)) one.isExpected = true;
      if (optional(phone.label)) continue;
      score.found[1]++;
      if (right) score.found[0]++;
      else if (same.length > 0) score.owner[0]++;
      else score.missed[0]++;
      if (!right)
        score.problems.push(
          `${same.length > 0 ? `given to "${same[0]?.lead.name}"` : 'missed'}: ${phone.text ?? phone.e164} of ${lead.name}${whyRefused(page, phone)}`,
        );
      if (!right) continue;
      if (phone.ext && right.phone.ext !== phone.ext)
        score.problems.push(`extension of ${phone.text ?? phone.e164}: "${right.phone.ext ?? ''}"`);
      score.labels[1]++;
      if (labelFits(phone, right.phone)) score.labels[0]++;
      else
        score.problems.push(
          `label of ${phone.e164}: "${right.phone.label ?? ''}" (${right.phone.type ?? 'none'}) should be "${phone.label}" (${phone.type ?? ''})`,
        );
      if (!mine.includes(right.lead)) mine.push(right.lead);
    }
    const [drafted] = mine;
    if (!drafted) continue;
    score.names[1]++;
    if (fold(drafted.name) === fold(lead.name)) score.names[0]++;
    else score.problems.push(`name: "${drafted.name ?? ''}" should be "${lead.name}"`);
    countText(
      score,
      'companies',
      lead.type === 'company' ? null : lead.company,
      lead.type === 'company' ? null : drafted.company,
      lead.name,
    );
    countText(score, 'titles', lead.title, drafted.title, lead.name);
    countText(score, 'emails', lead.email, drafted.email, lead.name);
  }
  score.decoys[1] = (truth.decoys?.length ?? 0) + (truth.notAPhone?.length ?? 0);
  for (const { phone, lead, isExpected } of found) {
    if (isExpected) continue;
    score.decoys[0]++;
    const known = truth.decoys?.find(
      ({ e164, text }) => e164 === phone.e164 || (text && digits(text) === digits(phone.text)),
    );
    score.problems.push(`taken for ${lead.name ?? 'nobody'}: ${phone.text} (${known?.why ?? 'not in the truth'})`);
  }
  return score;
}

function whyRefused(page: PageFound, phone: TruthLead['phones'][number]): string {
  const tail = digits(phone.text ?? phone.e164).slice(-7);
  const refused = page.rejected.find(({ text }) => digits(text).endsWith(tail));
  return refused ? `, refused: ${JSON.stringify(refused.why)}` : '';
}
