const letter = /[a-z]/i;
const currency = /[$€£¥₹₽₺₩a-z]/i;
const unit = /[€£₹₽₺₩%‰$a-z]/i;

/** Shapes that are never part of a phone number, each with a mark it cannot do without; most texts have few of those. */
const shapes: [name: string, pattern: RegExp, mark: RegExp][] = [
  ['uuid', /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, /-/],
  ['hex', /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{12,}\b/gi, letter],
  ['iban', /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g, letter],
  ['date', /(?<![\d+(]|\d[./-])(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d{2}|(?:19|20)\d{2}([./-])\d{1,2}\2\d{1,2})(?![\d]|[./-]\d)(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?/g, /[-./]/],
  ['time', /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?!\d)/g, /:/],
  ['date range', /(?<![\d+(/.-]|\d )\d{1,2}\/(?:19|20)\d{2}(?![\d/])(?: ?- ?\d{1,2}\/(?:19|20)\d{2}(?!\d))?/g, /\//],
  ['years', /(?<![\d+(/.-]|\d )(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}(?![\d]|[ -]\d)/g, /[-/]/],
  ['ip', /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])(?::\d+)?/g, /\./],
  ['version', /\bv(?:ersion|er)?\.? ?\d+(?:\.\d+)+/gi, letter],
  ['coordinates', /-?\d{1,3}\.\d{3,} ?°?[NS]?,? +-?\d{1,3}\.\d{3,} ?°?[EW]?/g, /\./],
  ['decimal', /(?<![\d.+(])(?:0|[1-9]\d*)\.\d{5,}(?![\d.-])/g, /\./],
  ['amount', /(?:[$€£¥₹₽₺₩]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|BRL|MXN|PLN|SEK|NOK|DKK|CZK|HUF|RON|TRY|ZAR|RUB|CNY|Rs|kr|zł)\.?) ?-?\d[\d.,' ]{0,20}/g, currency],
  ['amount', /(?<![\d+(][ \d.]{0,3})\d[\d.,' ]{0,20}(?:[€£₹₽₺₩%‰]|\$(?!\d)| ?(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|BRL|MXN|PLN|SEK|NOK|DKK|CZK|HUF|RON|TRY|ZAR|RUB|CNY|kg|km|cm|mm|MB|GB|TB|kWh|px|pcs)\b)/g, unit],
  ['amount', /(?<![\d+(.,])[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?(?![\d,])/g, /,/],
  ['amount', /(?<![\d+(.,])\d[\d ]{0,15},\d{2}(?! ?\d)/g, /,/],
  ['company number', /(?<!\d)\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}(?!\d)/g, /\//],
  ['social security number', /(?<!\d)[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}(?! ?\d)/g, /(?:\d ?){15}/],
  ['citizen number', /(?<![\d.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g, /\./],
]; // biome-ignore format: a table

/** The text with every such shape blanked out by as many characters that no number contains. */
export function maskLookalikes(text: string): string {
  let masked = text;
  for (const [, pattern, mark] of shapes)
    if (mark.test(text)) masked = masked.replace(pattern, (found) => '~'.repeat(found.length));
  return masked;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const value = Number(digits[digits.length - 1 - at]) * (at % 2 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Shapes that some phone numbers share: evidence decides, see `evidence.ts`. */
export function lookalikeOf(number: string): string | undefined {
  const digits = number.replace(/\D/g, '');
  const isInternational = /^\(?\+/.test(number);
  if (isInternational) return digits.length > 15 ? 'too long' : undefined;
  if (digits.length > 15) return 'too long';
  if (/^97[89]/.test(digits) && digits.length === 13) return 'ISBN';
  if (digits.length >= 13 && !digits.startsWith('0') && passesLuhn(digits)) return 'card';
  if (/^\d{3}-\d{2}-\d{4}$/.test(number)) return 'social security';
  if (/^\d{5}-\d{4}$/.test(number)) return 'postal';
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(number)) return 'amount';
  if (/^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(number)) return 'date';
  if (/^(\d)\1+$/.test(digits)) return 'placeholder';
  return undefined;
}
