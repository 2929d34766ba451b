import { i18n } from '#i18n';
import { element } from '../screen/element';
import type { Lesson } from './lesson';
import { missingIn, type RepairOffer } from './repair';

/** Why the lesson is a repair, who was found again or could be opened to find them, and what is still without a place. */
export function repairWords(lesson: Lesson, offer: RepairOffer): HTMLElement[] {
  const { found, people } = offer;
  if (!found) {
    const words = i18n.t(people.length > 0 ? 'repair.notHere' : 'repair.nobodyKnown');
    const links = people.map(({ name, url }) =>
      element('li', {}, element('a', { attributes: { href: url, 'data-part': `open-${url}` } }, name)),
    );
    return [
      element('p', { class: 'words' }, words),
      ...(links.length > 0 ? [element('ul', { class: 'people' }, ...links)] : []),
    ];
  }
  const { parts, variables } = missingIn(lesson, offer);
  const missing = [...parts.map((part) => i18n.t(`teach.part.${part}`)), ...variables.map((key) => `{${key}}`)];
  return [
    element('p', { class: 'words' }, i18n.t('repair.found', [found.name])),
    ...(missing.length > 0
      ? [element('p', { class: 'words problem' }, i18n.t('repair.missing', [missing.join(', ')]))]
      : []),
  ];
}
