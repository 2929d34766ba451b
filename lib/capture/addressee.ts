import { type Leaf, leavesOf } from './dom';
import { lateAnyCase } from './late';
import { cleanName, isCompanyLike, isPersonLike } from './person-names';

/** Over the address of an invoice, quote or order: to whom it goes. */
const opener = lateAnyCase`^\s*(?:(?:bill|billed|invoiced?|ship|shipped|sold|deliver|quote|quotation|prepared) (?:to|for)|billing (?:address|details)|(?:rechnungs|liefer)(?:adresse|empfänger)|rechnung an|facturée? à|facturer à|adresse de (?:facturation|livraison)|destinataire|factura(?:r|do) a|dirección de (?:facturación|envío)|destinatari[oa]|spett\.?(?:le)?(?![\p{L}])|fattura(?:to|re) a|intestatari[oa]|factuur aan|factuuradres|fatura(?:r|do)? (?:a|para)|nabywca|покупатель|плательщик|fakturer(?:as|es)? till?|fatura adresi|請求先|收票方)`;
/** "t.a.v. Griet Somers": the person in a business's address. */
const attention = lateAnyCase`^(?:t\.?\s?a\.?\s?v\.?|attn?\.?|attention|z\.?\s?hd\.?|zu händen(?: von)?|c\/o|à l['’]attention de|all['’]attenzione di|c\.?\s?a\.?|a la atención de|aos? cuidados de|att)\s*:?\s+(?=\p{L})`;

export interface Addressee {
  name: string;
  company?: string;
  element: Element;
}

/** Whom a block with such a heading is addressed to: the person in it, at the business above. */
export function addresseeIn(element: Element): Addressee | undefined {
  if (!opener().test(element.textContent.slice(0, 60))) return undefined;
  const lines = leavesOf(element, 8).slice(1, 5);
  const said = lines.find(({ text }) => attention().test(text));
  const nameOf = ({ text }: Leaf) => cleanName(text.replace(attention(), ''));
  const person = said ?? lines.find((line) => isPersonLike(nameOf(line)));
  const company = lines.find((line) => line !== person && (isCompanyLike(line.text) || line === lines[0]))?.text;
  if (!person) return company ? { name: company, element: lines[0]?.element ?? element } : undefined;
  const isAbove = company && (said !== undefined || isCompanyLike(company));
  return { name: nameOf(person), element: person.element, ...(isAbove && { company }) };
}
