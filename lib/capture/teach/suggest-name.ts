import { Grids } from '../grids';
import { labelOf } from '../label-of';

/** A variable's name for a pointed-at field: its column's or label's words as names are written in prompts. */
export function suggestName(element: Element, taken: readonly string[]): string {
  const label = new Grids().cellOf(element).column?.label || labelOf(element)?.text || '';
  const name = toName(label) || 'field';
  let next = name;
  for (let count = 2; taken.includes(next); count++) next = `${name.slice(0, 60)}_${count}`;
  return next;
}

/** "Größe (m²)" becomes `große_m2`: letters without their marks, digits and _, a letter first. */
const toName = (label: string): string =>
  label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^[^\p{L}]+|_+$/gu, '')
    .slice(0, 64);
