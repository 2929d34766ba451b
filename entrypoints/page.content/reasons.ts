import { i18n } from '#i18n';
import type { Evidence } from '@/lib/model/capture';

/** Reasons in plain words, as the popup shows them. */
export const sentencesOf = (reasons: readonly Evidence[]): string[] => [...new Set(reasons.map(sentenceOf))];

/** In plain words. Of what stands against a number the engine knows more than a person needs. */
export function sentenceOf({ rule, detail = '', speaks }: Evidence): string {
  if (speaks === 'for') {
    if (rule === 'link') return i18n.t('why.link', [detail]);
    if (rule === 'shape') return i18n.t('why.shape');
    if (rule === 'recipe') return i18n.t('why.recipe');
    if (rule === 'label' || rule === 'column') return i18n.t('why.label', [detail]);
    if (rule === 'said') return i18n.t('why.saidPhone');
    return i18n.t('why.marked');
  }
  if (rule === 'said') return i18n.t('why.said');
  if (rule === 'look-alike') return i18n.t('why.lookAlike');
  if (rule === 'text') return i18n.t('why.text');
  if (rule === 'shape') return i18n.t('why.short');
  return i18n.t('why.otherLabel');
}
