import { firstOf, parentOf, textOf } from './dom';
import type { MainRecord } from './main-record';
import type { PageRecord } from './records';
import { peopleHeading } from './words';
import { headingOf } from './zones';

const openers = ['caption', '[colspan]:only-child:is(th,td)', '.panel-heading', '.card-header'];

/** The heading over a record that calls what is under it people. */
function overPeople(element: Element | null): Element | undefined {
  // Within a table there is none.
  const start = element?.closest('table,[role=grid],[role=table]') ?? element;
  for (let at = start, depth = 0; at && depth < 8 && at.localName !== 'body'; at = parentOf(at), depth++) {
    const heading = headingOf(at) ?? firstOf(at, openers);
    if (heading && peopleHeading().test(textOf(heading))) return heading;
  }
  return undefined;
}

/** The page's own: a list of contacts, and nobody's part. */
const isFirst = (heading: Element): boolean =>
  heading.localName === 'h1' || heading.ownerDocument.querySelector('h1,h2,h3,[role=heading]') === heading;

/**
 * The business whose page lists its people: a heading that no job, employer or first name makes a person, and records
 * under another that calls them people. The page's record is asked for last, it costs most.
 */
export function businessOf(others: readonly PageRecord[], mainOf: () => MainRecord): MainRecord | undefined {
  const homes = new Set<Element | null>();
  for (const other of others.slice(0, 3)) {
    const home = other.element && parentOf(other.element);
    // Rows of one table stand under the same heading.
    const heading = other.isCompany || homes.has(home) ? undefined : overPeople(other.element);
    homes.add(home);
    const main = heading && !isFirst(heading) ? mainOf() : undefined;
    if (!main?.name || main.name === other.name || main.isPerson) continue;
    const isEmployed = main.company !== undefined && main.company !== main.name;
    const isTitled = main.title !== undefined && !others.some(({ title }) => title === main.title);
    const isAbove = main.nameElement && main.nameElement.compareDocumentPosition(heading as Element) & 4;
    if (isAbove && !isEmployed && !isTitled) return main;
  }
  return undefined;
}
