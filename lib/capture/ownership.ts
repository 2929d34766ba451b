import { hasPeers, readBlock } from './blocks';
import type { Candidate } from './candidates';
import { parentOf, textOf, textSize } from './dom';
import { isInEntry, nameAsBeside } from './entries';
import { Grids } from './grids';
import { findMain, type MainRecord, type WholePage } from './main-record';
import { isOwnPage } from './own-page';
import { cleanName } from './person-names';
import type { PageRecord } from './records';
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
    this.main ??= findMain(
      this.page,
      (element) => this.grids.isListed(element),
      (element) => this.isOthers(element),
    );
    return this.main;
  }

  /** In a list on the page, which says nothing of the page's own record. */
  isOthers(element: Element): boolean {
    return this.grids.isListed(element) || isInEntry(element);
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
