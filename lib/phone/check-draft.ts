import type { E164, Region } from '@/lib/model/brand';
import type { CaptureDraft, DraftPhone, RegionHint } from '@/lib/model/capture';
import type { Doubt } from '@/lib/model/lead';
import { chooseRegion, type RegionContext, type RegionReason } from './choose-region';
import { countryIn } from './country-in';
import { formatPhone } from './format';
import { normalisePhone, type PhoneProblem } from './normalise';

/** A captured number after normalisation: what would be stored, or why it cannot be. */
export interface PhoneCheck {
  text: string;
  phone?: E164;
  /** As people write it; the page's text when it is no number. */
  display: string;
  extension?: string;
  problem?: PhoneProblem;
  region?: Region;
  regionWhy?: RegionReason;
  doubts: Doubt[];
  /** What the page said about it: label, type, confidence, evidence. */
  draft: DraftPhone;
}

const keypad = 'abc2def3ghi4jkl5mno6pqrs7tuv8wxyz9';

/** `1-800-FLOWERS` → `1-800-3569377`: letters as on a keypad, only where digits lead. */
function dialled(text: string): string {
  if (!/^[+\d][\d ().-]{2,}[A-Za-z]{3,}/.test(text)) return text;
  return text.replace(
    /[A-Za-z]/g,
    (letter) => /\d/.exec(keypad.slice(keypad.indexOf(letter.toLowerCase())))?.[0] ?? '',
  );
}

/** What the record says of its country, then what the page does; asked only for numbers that do not say it themselves. */
function hintsOf({ country, regions }: CaptureDraft): RegionHint[] {
  const region = country && countryIn(country);
  return region ? [{ region, why: 'record-country' }, ...regions] : regions;
}

function checkPhone(draft: DraftPhone, lead: CaptureDraft, context: RegionContext): PhoneCheck {
  const text = draft.dial ?? dialled(draft.text);
  const doubts: Doubt[] = [];
  const about = {
    text: draft.text,
    ...(draft.extension && { extension: draft.extension }),
    draft,
  };
  const national = normalisePhone(text);
  const choice =
    national.ok && national.isInternational
      ? undefined
      : chooseRegion(text, hintsOf(lead), { ...context, ownNumbers: lead.phones.map((one) => one.dial ?? one.text) });
  const read = choice ? normalisePhone(text, choice.region) : national;
  if (draft.confidence === 'low') doubts.push('weak-evidence');
  if (lead.doNotCall) doubts.push('asked-not-to-be-called');
  if (!read.ok) return { ...about, display: draft.text, problem: read.problem, doubts };
  if (choice?.isDoubtful && !read.isInternational && !/^00/.test(text)) doubts.push('country');
  if (!read.isValid) doubts.push('not-valid');
  const extension = draft.extension ?? read.extension;
  return {
    ...about,
    phone: read.phone,
    display: formatPhone(read.phone),
    ...(extension && { extension }),
    ...(read.region && { region: read.region }),
    ...(choice && { regionWhy: choice.why }),
    doubts,
  };
}

/** Every number of a draft in E.164, once; what cannot be one keeps its text and the reason. */
export function checkDraft(draft: CaptureDraft, context: RegionContext): PhoneCheck[] {
  const checks: PhoneCheck[] = [];
  for (const phone of draft.phones) {
    const check = checkPhone(phone, draft, context);
    const same = check.phone && checks.find((other) => other.phone === check.phone);
    if (!same) checks.push(check);
    else if (check.extension) same.extension ??= check.extension;
  }
  return checks;
}
