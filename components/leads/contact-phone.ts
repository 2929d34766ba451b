import { i18n } from '#i18n';
import { regionName } from '@/components/shared/countries';
import type { E164, Region } from '@/lib/model/brand';
import { normalisePhone, type PhoneProblem } from '@/lib/phone/normalise';

const sentences: Record<PhoneProblem, (text: string, region: string) => string> = {
  empty: () => i18n.t('phone.empty'),
  'not-a-number': (text) => i18n.t('phone.notANumber', [text]),
  'too-short': (text, region) => i18n.t('phone.tooShort', [text, region]),
  'too-long': (text, region) => i18n.t('phone.tooLong', [text, region]),
  'no-country': (text) => i18n.t('phone.noCountry', [text]),
  impossible: (text, region) => i18n.t('phone.impossible', [text, region]),
};

type Typed = { ok: true; contact: { phone: E164; extension?: string } } | { ok: false; sentence: string };

/** A number as typed → what a contact stores, or a sentence that says what is wrong with it. */
export function toContactPhone(text: string, defaultRegion = 'US'): Typed {
  const normalised = normalisePhone(text, defaultRegion as Region);
  if (!normalised.ok) return { ok: false, sentence: sentences[normalised.problem](text, regionName(defaultRegion)) };
  const { phone, extension } = normalised;
  return { ok: true, contact: { phone, ...(extension && { extension }) } };
}
