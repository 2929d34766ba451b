import { findPhoneNumbersInText } from 'libphonenumber-js';
import type { Region } from '@/lib/model/brand';
import type { CaptureDraft } from '@/lib/model/capture';

const longestName = 60;
/** `06/2017 - 03/2021` reads as a valid number of New Jersey. */
const monthAndYear = /\b\d{1,2}[/.](?:19|20)\d\d\b/g;

/** What a person marked on a page: its numbers, and the words in front of the first one as the name, if they can be one. */
export function draftFromText(text: string, region: Region): CaptureDraft | undefined {
  const dateless = text.replaceAll(monthAndYear, (date) => ' '.repeat(date.length));
  const found = findPhoneNumbersInText(dateless, { defaultCountry: region as never });
  const [first] = found;
  if (!first) return undefined;
  const name = nameIn(text.slice(0, first.startsAt)) ?? nameIn(text.slice(found.at(-1)?.endsAt));
  return {
    kind: 'unknown',
    ...(name && { name }),
    fields: {},
    phones: found.slice(0, 30).map(({ startsAt, endsAt }) => ({
      text: text.slice(startsAt, endsAt).trim(),
      confidence: 'high',
      why: [{ rule: 'selection', speaks: 'for' }],
    })),
    regions: [],
    foundBy: 'selection',
  };
}

/** The last line with letters before a number, without the label that leads over to it. */
function nameIn(text: string): string | undefined {
  const lines = text.split(/[\n\r\t|•·]+/).map((line) => line.replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/gu, ''));
  const name = lines.findLast(
    (line) => /\p{L}{2}/u.test(line) && !/^(?:tel|phone|mobile|mobil|telefon|fon|cell)\b/i.test(line),
  );
  return name && name.length <= longestName && !/\d/.test(name) ? name : undefined;
}
