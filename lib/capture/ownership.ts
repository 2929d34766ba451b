import { hasPeers, holdsNumber, isEntry, peersOf, readBlock } from './blocks';
import type { Candidate } from './candidates';
import { leavesOf, parentOf, signature, textOf, textSize } from './dom';
import { Grids } from './grids';
import { hasWord } from './letters';
import { findMain, type MainRecord, type WholePage } from './main-record';
import { isOwnPage } from './own-page';
import { cleanName, isCompanyLike, isNameLike, isPersonLike } from './person-names';
import { idOfRow, type PageRecord } from './records';
import { measure } from './remember';
import type { Column } from './tables';
import { announcedZone, headingOf, type Zone, zoneOf } from './zones';

export interface Owned {
  record?: PageRecord;
  zone?: Zone;
  /** The table column that the candidate stands in. */
  column?: Column;
  cell?: Element;
}

/** Text of a block that is read for a name; beyond it stands a page, not a card. */
const longestBlock = 6000;
/** Levels climbed; deeper markup is a monster and gets the page's own record. */
const deepest = 120;

/** Who the candidates of one page belong to; remembers every row and block it has read. */
export class Ownership {
  readonly grids = new Grids();
  private readonly blocks = new Map<Element, PageRecord | null>();
  private readonly zones = new Map<Element, Zone | undefined>();
  private readonly zonesOfRows = new Map<Element, Zone | undefined>();
  /** Elements with no row around them: thousands of texts may stand in one. */
  private readonly rowless = new Set<Element>();
  private main: MainRecord | undefined;
  private isOwn: boolean | undefined;
  private readonly page: WholePage;

  constructor(page: WholePage) {
    this.page = page;
  }

  mainRecord(): MainRecord {
    const isListed = (element: Element) => this.grids.isListed(element);
    this.main ??= findMain(this.page, isListed, (element) => isListed(element) || isInEntry(element));
    return this.main;
  }

  /** Climbs from a candidate to the nearest thing around it that has a name; rows of tables are asked first. */
  of({ element }: Candidate): Owned {
    this.isOwn ??= isOwnPage(this.page.roots);
    if (this.isOwn) return { zone: 'own-side' };
    const row = this.rowAround(element);
    if (row) return row;
    let size = 0;
    for (
      let at: Element | null = element, depth = 0;
      at && at.localName !== 'body' && depth < deepest;
      at = parentOf(at), depth++
    ) {
      if (this.holdsMainName(at)) return { record: this.mainRecord() };
      const zone = this.zoneAt(at);
      if (zone) return { zone };
      const isWrapper = textSize(at) === size && !addsControls(at);
      size = textSize(at);
      const isLeaf = at === element && !element.firstElementChild;
      const block = isLeaf || (isWrapper && !hasPeers(at)) ? null : this.blockAt(at);
      if (block && this.isInChrome(at)) return { zone: 'navigation' };
      if (block) return { record: this.isPartOfMain(block) || this.isUnderMain(at) ? this.mainRecord() : block };
    }
    return { record: this.mainRecord() };
  }

  private rowAround(element: Element): Owned | undefined {
    const climbed: Element[] = [];
    for (let at: Element | null = element; at && climbed.length < deepest && !this.rowless.has(at); at = parentOf(at)) {
      climbed.push(at);
      const row = this.grids.at(at, element);
      if (!row) continue;
      const zone = this.zoneOfRow(element, at);
      return zone ? { zone } : row;
    }
    if (climbed.length < deepest && !climbed.some((at) => this.grids.isRow(at)))
      for (const at of climbed) this.rowless.add(at);
    return undefined;
  }

  /** Between a number and its row, and a little above the table: a timeline can be a table too. */
  private zoneOfRow(element: Element, row: Element): Zone | undefined {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const zone = zoneOf(at);
      if (isOthersPlace(zone)) return zone;
      if (at === row) break;
    }
    const home = parentOf(row);
    if (!home) return undefined;
    if (!this.zonesOfRows.has(home)) this.zonesOfRows.set(home, this.zoneAround(home));
    return this.zonesOfRows.get(home);
  }

  /** The zone that all rows of one parent stand in. */
  private zoneAround(home: Element): Zone | undefined {
    const table = home.closest('table,[role=grid],[role=table],[role=treegrid]') ?? home;
    let above = 0;
    for (let at: Element | null = home; at && above < 4 && at.localName !== 'body'; at = parentOf(at)) {
      if (at === table || above > 0) above++;
      const zone = above > 0 ? this.zoneAt(at) : zoneOf(at);
      if (isOthersPlace(zone)) return zone;
    }
    return undefined;
  }

  /** In the product's own bar or menu, where a name is the signed-in user's. */
  private isInChrome(element: Element): boolean {
    if (element.closest('nav,footer,[role=navigation],[role=banner],[role=contentinfo],[role=menu],[role=menubar]'))
      return true;
    const header = element.closest('header');
    return header !== null && !header.closest('main,article,section,form,dialog,[role=main]');
  }

  private holdsMainName(element: Element): boolean {
    if (!element.firstElementChild) return false;
    const { nameElement, isCompany, name } = this.mainRecord();
    // A company's form repeats its name; the people listed under it have theirs.
    if (isCompany && element.localName === 'fieldset' && controlsOf(element).some(({ value }) => value === name))
      return true;
    if (!nameElement || element === nameElement) return false;
    return nameElement.contains(element) || contains(element, nameElement);
  }

  /** "Viktor" in a section of Viktor Hale's page is he himself. */
  private isPartOfMain({ name }: PageRecord): boolean {
    const main = this.mainRecord().name;
    return main !== undefined && name !== undefined && (name === main || ` ${main} `.includes(` ${name} `));
  }

  /** The page's name stands large in it: what else it names is where they work, or whom they know. */
  private isUnderMain(element: Element): boolean {
    const { name } = this.mainRecord();
    const headings = [...element.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading]')].slice(0, 5);
    return name !== undefined && headings.some((heading) => cleanName(textOf(heading)) === name);
  }

  private zoneAt(element: Element): Zone | undefined {
    if (!this.zones.has(element)) this.zones.set(element, this.readZone(element));
    return this.zones.get(element);
  }

  private readZone(element: Element): Zone | undefined {
    const zone = zoneOf(element);
    if ((zone && zone !== 'related') || !element.firstElementChild) return zone;
    const heading = headingOf(element);
    const announced = heading && announcedZone(element, textOf(heading));
    if (announced === 'company' && this.mainRecord().isCompany) return undefined;
    return announced ?? zone;
  }

  private blockAt(element: Element): PageRecord | null {
    const known = this.blocks.get(element);
    if (known !== undefined) return known;
    const block = textSize(element) > longestBlock ? null : readBlock(element, () => nameAsBeside(element));
    this.blocks.set(element, block);
    return block;
  }
}

const isOthersPlace = (zone: Zone | undefined): boolean =>
  zone !== undefined && zone !== 'company' && zone !== 'related';

const controlsOf = (element: Element): HTMLInputElement[] => [...element.querySelectorAll('input')];

/** Values of controls are no text: what holds more of them holds more. */
const addsControls = (element: Element): boolean =>
  element.firstElementChild !== element.lastElementChild && element.querySelector('input,textarea,select') !== null;

/** `contains` through shadow roots. */
function contains(element: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === element) return true;
  return false;
}

/** In one of several like entries that hold numbers and are called by a name each: a card, not a section of one record. */
function isInEntry(element: Element): boolean {
  for (let at: Element | null = element, depth = 0; at && depth < 9; at = parentOf(at), depth++) {
    const peers = at.firstElementChild && textSize(at) < 3000 && holdsNumber(at) ? [...peersOf(at)] : [];
    if (peers.length > 0) return isNamedLike(at, peers);
  }
  return false;
}

/** The entries beside it are called by other names in the same place; sections say the same one, or none. */
function isNamedLike(entry: Element, peers: readonly Element[]): boolean {
  const own = namesIn(entry);
  const first = isListItem(entry) ? openerOf(entry) : undefined;
  return peers.some((peer) => {
    const [name] = namesIn(peer);
    // A name that is written like none opens its entry as the others do.
    if (first && name && first.place === name.place && openerOf(peer)?.text === name.text) return true;
    return namesIn(peer).some(({ text, place }) => own.some((one) => one.place === place && one.text !== text));
  });
}

/** A name that is written like none ("Ostap", "guest 7"), where the entries on both sides have theirs. */
function nameAsBeside(entry: Element): Element | undefined {
  const places = placesOfNames(entry);
  const [place] = places;
  if (places.length < 2 || places.some((other) => other !== place)) return undefined;
  const inPlace = leavesOf(entry, 20).find(({ element }) => signature(element) === place);
  const isShort = inPlace && hasWord(inPlace.text) && inPlace.text.split(' ').length < 3;
  return isShort && isNameLike(inPlace.text) ? inPlace.element : undefined;
}

/** Where the entries beside one have their names. */
const placesOfNames = (entry: Element): string[] =>
  isEntry(entry) ? [...peersOf(entry)].flatMap((peer) => namesIn(peer)[0]?.place ?? []) : [];

const placesIn = measure((entry: Element) =>
  leavesOf(entry, 20).map(({ text, element }) => ({ text: cleanName(text), place: signature(element) })),
);

const isListItem = (element: Element): boolean =>
  element.matches('li,article,[role=listitem],[role=option]') || idOfRow(element) !== undefined;

/** What stands first in an entry, after the letters of a picture that is missing. */
const openerOf = (entry: Element) => placesIn(entry).find(({ text }) => text.length > 2);

const namesIn = measure((entry: Element) =>
  placesIn(entry).filter(({ text }) => isPersonLike(text) || isCompanyLike(text)),
);
