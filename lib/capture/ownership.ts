import type { Candidate } from './candidates';
import { parentOf, signature, textOf } from './dom';
import { fieldNameOf } from './field-names';
import { digitsOf } from './fold';
import { readLabel } from './labels';
import { findMain, type MainRecord } from './main-record';
import { cleanName, isCompanyLike, isNameLike, isPersonLike, isSectionTitle } from './person-names';
import {
  describe,
  finish,
  idOfLink,
  idOfRow,
  isCompanyLink,
  nameFrom,
  type PageRecord,
  readFields,
  readRow,
  recordLink,
} from './records';
import { type Column, cellsOf, columnOf, isLabelValueRow, planFor, rowOf, type TablePlan } from './tables';
import { announcedZone, headingOf, type Zone, zoneOf } from './zones';

export interface Owned {
  record?: PageRecord;
  zone?: Zone;
  /** The table column that the candidate stands in. */
  column?: Column;
}

/** Who the candidates of one page belong to; remembers every row, block and table it has read. */
export class Ownership {
  private readonly plans = new Map<Element, TablePlan>();
  private readonly rows = new Map<Element, PageRecord>();
  private readonly blocks = new Map<Element, PageRecord | null>();
  private main: MainRecord | undefined;
  private readonly page: { url: URL; document: Document };

  constructor(page: { url: URL; document: Document }) {
    this.page = page;
  }

  mainRecord(): MainRecord {
    this.main ??= findMain(this.page.document, this.page.url, (element) => this.isListed(element));
    return this.main;
  }

  private plan(row: Element): TablePlan {
    const table = row.parentElement ?? row;
    let plan = this.plans.get(table);
    plan ??= planFor(row);
    this.plans.set(table, plan);
    return plan;
  }

  /** In a row of a table of records, which the page's own name never is. */
  private isListed(element: Element): boolean {
    const row = rowOf(element);
    if (!row) return false;
    const cells = cellsOf(row);
    const at = cells.findIndex((cell) => cell.contains(element));
    return cells.length > 2 && at >= 0 && this.plan(row).hasHeader && !isLabelValueRow(cells, at, this.plan(row));
  }

  /** Climbs from a candidate to the nearest thing around it that has a name. */
  of(candidate: Candidate): Owned {
    const start = candidate.element;
    for (let at: Element | null = start; at; at = parentOf(at)) {
      const atPage = at.localName === 'body' || this.holdsMainName(at);
      if (!atPage) {
        const zone = this.zoneAt(at);
        if (zone) return { zone };
        const row = this.rowAt(at, start);
        if (row) return row;
        const block = at === start ? null : this.blockAt(at);
        if (block) return { record: this.isPartOfMain(block) ? this.mainRecord() : block };
      } else if (at.localName === 'body' || at.querySelectorAll('*').length > 0) {
        return { record: this.mainRecord() };
      }
    }
    return { record: this.mainRecord() };
  }

  /** The column of a candidate in a table of records, for whoever already knows its row. */
  columnOf(candidate: Candidate): Column | undefined {
    const row = rowOf(candidate.element);
    const cells = row ? cellsOf(row) : [];
    const at = cells.findIndex((cell) => cell.contains(candidate.element));
    const cell = cells[at];
    return row && cell ? columnOf(cell, at, this.plan(row)) : undefined;
  }

  /** A row of a table as its columns read. */
  rowRecord(row: Element): PageRecord {
    const record = this.rows.get(row) ?? readRow(row, this.plan(row));
    this.rows.set(row, record);
    return record;
  }

  private holdsMainName(element: Element): boolean {
    if (element.childElementCount === 0) return false;
    const { nameElement } = this.mainRecord();
    return (
      nameElement !== null &&
      (nameElement.contains(element) || element.contains(nameElement)) &&
      element !== nameElement
    );
  }

  /** "Viktor" in a section of Viktor Hale's page is he himself. */
  private isPartOfMain({ name }: PageRecord): boolean {
    const main = this.mainRecord().name;
    return main !== undefined && name !== undefined && (name === main || ` ${main} `.includes(` ${name} `));
  }

  private zoneAt(element: Element): Zone | undefined {
    const zone = zoneOf(element);
    if (zone) return zone;
    if (element.childElementCount === 0) return undefined;
    const heading = headingOf(element);
    if (!heading) return undefined;
    const announced = announcedZone(element, textOf(heading));
    return announced === 'company' && this.mainRecord().isCompany ? undefined : announced;
  }

  private rowAt(element: Element, start: Element): Owned | undefined {
    if (element.localName !== 'tr' && element.getAttribute('role') !== 'row') return undefined;
    const cells = cellsOf(element);
    const at = cells.findIndex((cell) => cell.contains(start));
    const cell = cells[at];
    if (!cell || cells.length < 2) return undefined;
    const plan = this.plan(element);
    if (isLabelValueRow(cells, at, plan)) return undefined;
    const column = columnOf(cell, element.localName === 'tr' ? (cell as HTMLTableCellElement).cellIndex : at, plan);
    const record = this.rowRecord(element);
    return record.name ? { record, ...(column && { column }) } : undefined;
  }

  /** A card, list entry or section that names its own person or business. */
  private blockAt(element: Element): PageRecord | null {
    const known = this.blocks.get(element);
    if (known !== undefined) return known;
    const block = element.textContent.length > 6000 ? null : readBlock(element);
    this.blocks.set(element, block);
    return block;
  }
}

/** Peers of the same shape beside it that hold numbers too: entries of a list, not sections of one record. */
function isRepeated(element: Element): boolean {
  if (element.localName === 'li' || element.localName === 'article' || idOfRow(element)) return true;
  const own = signature(element);
  let peers = 0;
  for (const sibling of element.parentElement?.children ?? []) {
    if (sibling !== element && signature(sibling) === own && digitsOf(sibling.textContent).length >= 7) peers++;
  }
  return peers > 0;
}

interface Named {
  name: string;
  element: Element;
  isCompany: boolean;
  href?: string;
}

function readBlock(element: Element): PageRecord | null {
  const fields = readFields(element, 120);
  const named =
    nameOfFields(fields) ??
    linkedName(element, fields) ??
    (isRepeated(element) ? titledName(element, fields) : undefined);
  if (!named) return null;
  const recordId = idOfRow(element) ?? (named.href && idOfLink(named.href));
  const about = describe(fields);
  const { company, ...rest } = about;
  return finish({
    element,
    kind: 'block',
    name: named.name,
    isCompany: named.isCompany,
    ...(recordId && { recordId }),
    ...(company && company !== named.name && { company }),
    ...rest,
  });
}

function nameOfFields(fields: ReturnType<typeof readFields>): Named | undefined {
  const person = nameFrom(
    fields.filter(
      ({ role, label }) => (role === 'name' || role === 'firstName' || role === 'lastName') && !isCompanyName(label),
    ),
  );
  const company = fields.find(({ role, label, text }) => role === 'company' && !label && isNameLike(text));
  if (!person) return company && { name: company.text, element: company.element, isCompany: true };
  const field = fieldNameOf(person.element);
  return {
    ...person,
    isCompany:
      field?.role === 'company' || /compan|organi[sz]ation|account/i.test(person.element.getAttribute('name') ?? ''),
  };
}

const isCompanyName = (label: string): boolean => readLabel(label)?.role === 'company';

/** A link to a record that no label explains: the name of who the block is about. */
function linkedName(element: Element, fields: ReturnType<typeof readFields>): Named | undefined {
  for (const link of element.querySelectorAll('a[href]')) {
    const href = recordLink(link);
    const text = href ? cleanName(textOf(link)) : '';
    if (!href || !isNameLike(text) || isSectionTitle(text)) continue;
    const field = fields.find((one) => link.contains(one.element));
    if (field?.label || (field?.role && field.role !== 'name')) continue;
    return {
      name: text,
      element: link,
      isCompany: isCompanyLink(href) || (isCompanyLike(text) && !isPersonLike(text)),
      href,
    };
  }
  return undefined;
}

/** The heading or first strong words of a list entry. */
function titledName(element: Element, fields: ReturnType<typeof readFields>): Named | undefined {
  const titles = element.querySelectorAll(
    'h1,h2,h3,h4,h5,h6,[role=heading],strong,b,[class*="name" i],[class*="title" i]',
  );
  for (const title of titles) {
    const text = cleanName(textOf(title));
    const field = fields.find((one) => title.contains(one.element));
    if (!isNameLike(text) || isSectionTitle(text) || (field?.label && field.role !== 'name')) continue;
    return { name: text, element: title, isCompany: isCompanyLike(text) && !isPersonLike(text) };
  }
  const person = fields.find(({ text, role, label }) => !role && !label && isPersonLike(text));
  return person && { name: cleanName(person.text), element: person.element, isCompany: false };
}
