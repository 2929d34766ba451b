import { i18n } from '#i18n';
import { subjectOf } from '@/lib/capture/subject';
import type { DraftPhone, Evidence } from '@/lib/model/capture';
import { sentenceOf } from '../page.content/reasons';
import type { LeftOut } from '../page.content/view';
import { element } from './element';

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
  const sentences = new Map(reasons.map((reason) => [sentenceOf(reason), reason.speaks]));
  return element(
    'ul',
    { class: 'reasons' },
    ...[...sentences].map(([text, speaks]) => element('li', { class: speaks }, text)),
  );
}
