import { expect } from 'vitest';
import { suggestName } from '@/lib/capture/teach/suggest-name';
import type { Picks } from '@/lib/capture/teach/teach-page';
import type { CaptureDraft } from '@/lib/model/capture';

const digits = (text: string) => text.replaceAll(/\D/g, '');
export const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Everything a person can point at: elements in shadow roots and frames too. */
function elementsOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((one) => {
    const frame = one.localName === 'iframe' ? (one as HTMLIFrameElement).contentDocument : null;
    return [one, ...(one.shadowRoot ? elementsOf(one.shadowRoot) : []), ...(frame ? elementsOf(frame) : [])];
  });
}

export const shown = (element: Element) => ('value' in element && String(element.value)) || element.textContent || '';

/** The innermost visible element that shows a text, where a person would click. */
function point(document: Document, isSame: (text: string) => boolean): Element | undefined {
  const found = elementsOf(document.body).filter((one) => one.checkVisibility() && isSame(tidy(shown(one))));
  return found.find((one) => ![...one.children].some((child) => found.includes(child)));
}

function pointAtText(document: Document, wanted: string): Element {
  const exact = point(document, (text) => text === tidy(wanted));
  const among = exact ?? point(document, (text) => text.includes(tidy(wanted)) && text.length < wanted.length + 12);
  if (!among) throw new Error(`${wanted} is not on the page`);
  return among;
}

/** First and last name are pointed at one after the other where they stand apart. */
function pointAtName(document: Document, name: string): Element[] {
  const whole = point(document, (text) => text === tidy(name));
  const parts = name.split(' ').flatMap((part) => point(document, (text) => text === part) ?? []);
  return whole ? [whole] : parts.length > 1 ? parts : [pointAtText(document, name)];
}

/** Two further fields that stand on the page once, in an element of their own. */
function pointAtFields(document: Document, { fields }: CaptureDraft): Record<string, Element> {
  const found = Object.values(fields).flatMap((text) => {
    // What a product shows in an empty field.
    if (text === '--') return [];
    const all = elementsOf(document.body).filter((one) => one.checkVisibility() && tidy(shown(one)) === text);
    const inner = all.filter((one) => ![...one.children].some((child) => all.includes(child)));
    return inner.length === 1 && inner[0] ? [inner[0]] : [];
  });
  const names: string[] = [];
  return Object.fromEntries(
    found.slice(0, 2).map((element) => {
      names.push(suggestName(element, names));
      return [names.at(-1) ?? '', element];
    }),
  );
}

/** Where a person who teaches the page would point to get what a draft holds. */
export function pointAt(document: Document, draft: CaptureDraft): Picks {
  const optional = Object.fromEntries(
    (['company', 'title', 'email'] as const).flatMap((key) =>
      draft[key] ? [[key, pointAtText(document, draft[key])]] : [],
    ),
  );
  const phones = draft.phones.flatMap(
    // The country code may stand in a control of its own.
    ({ text }) =>
      point(document, (shownText) => shownText.length < 60 && digits(shownText) === digits(text)) ??
      point(document, (shownText) => digits(shownText).length > 7 && digits(text).endsWith(digits(shownText))) ??
      [],
  );
  expect(phones).toHaveLength(draft.phones.length);
  return { name: pointAtName(document, draft.name ?? ''), phones, ...optional, fields: pointAtFields(document, draft) };
}

/** What teaching is about; the page's further fields may be told differently. */
export const essence = ({ name, company, title, email, phones }: CaptureDraft) => ({
  name,
  company,
  title,
  email,
  phones: phones.map(({ text }) => digits(text)),
});
