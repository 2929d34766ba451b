import { i18n } from '#i18n';
import { subjectOf } from '@/lib/capture/subject';
import type { DraftPhone, Evidence } from '@/lib/model/capture';
import { element } from './element';
import type { LeftOut } from './view';

export type SetRule = (subject: string, isPhone: boolean) => void;

/** Why a number was taken and what spoke against it, with a way to say that it is none. */
export function why({ label, text, why: reasons }: DraftPhone, rule: SetRule): HTMLElement {
  return element(
    'details',
    { class: 'why' },
    element('summary', {}, i18n.t('why.ask')),
    list(reasons),
    element('button', { class: 'quiet', onPress: () => rule(subjectOf(label, text), false) }, i18n.t('why.notPhone')),
    element('p', { class: 'detail' }, label ? i18n.t('why.allOf', [label]) : i18n.t('why.onlyThis')),
  );
}

/** Numbers that were refused, each with its reasons and a way to say that it is one all the same. */
export function leftOutNumbers(numbers: readonly LeftOut[], rule: SetRule): HTMLElement {
  return element(
    'details',
    { class: 'why' },
    element('summary', {}, i18n.t('why.leftOut', numbers.length)),
    ...numbers.flatMap(({ text, why: reasons, subject }) => [
      element(
        'div',
        { class: 'number' },
        element('span', {}, text),
        element('button', { class: 'quiet', onPress: () => rule(subject, true) }, i18n.t('why.isPhone')),
      ),
      list(reasons),
    ]),
  );
}

function list(reasons: readonly Evidence[]): HTMLElement {
  const sentences = new Map(reasons.map((reason) => [sentence(reason), reason.speaks]));
  return element(
    'ul',
    { class: 'reasons' },
    ...[...sentences].map(([text, speaks]) => element('li', { class: speaks }, text)),
  );
}

/** Reasons in plain words, as the popup shows them. */
export const sentencesOf = (reasons: readonly Evidence[]): string[] => [...new Set(reasons.map(sentence))];

/** In plain words. Of what stands against a number the engine knows more than a person needs. */
function sentence({ rule, detail = '', speaks }: Evidence): string {
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
