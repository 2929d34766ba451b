const heads = [
  'Name',
  'Company',
  'Job title',
  'Phone',
  'Email',
  'City',
  'Stage',
  'Owner',
  'Created',
  'Deal value',
  'Source',
  'Notes',
];

/** A contact list's table with the rows that `rows` gives. */
export const listOf = (rows: string): string =>
  `<main><h1>Contacts</h1><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows}</tbody></table></main>`;

export function listRow(at: number): string {
  const cells = [
    `<a href="/contact/${at}">Anna Weber${at % 7 ? '' : ' Lee'}</a>`,
    `Acme ${at} Ltd`,
    'Head of Sales',
    `+44 20 7946 0${String(at % 1000).padStart(3, '0')}`,
    `a${at}@acme.example`,
    'Leeds',
    'New',
    'Sam Rep',
    '2026-11-20',
    '£12,500',
    'Web',
    'call later',
  ];
  return `<tr data-id="${at}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** Pages whose shapes cost differently: prose without numbers, a CRM list, many numbers among many look-alikes. */
export const pages: Record<string, () => string> = {
  'prose of 50,000 texts': () => {
    const words = ['the', 'order', 'was', 'shipped', 'on', 'time', 'to', 'a', 'customer', 'in', 'Leeds', 'chapter 12'];
    const lines: string[] = [];
    for (let at = 0; at < 50_000; at++)
      lines.push(`<p>${words[at % 12]} ${words[(at * 7) % 12]} ${words[(at * 5) % 12]} and more</p>`);
    return `<main>${lines.join('')}</main>`;
  },
  'list of 500 × 12': () => listOf(Array.from({ length: 500 }, (_, at) => listRow(at)).join('')),
  '50,000 texts, 2,000 numbers': () => {
    const lines: string[] = [];
    for (let at = 0; at < 50_000; at++) {
      const tail = String(at % 1000).padStart(3, '0');
      if (at % 25 === 0) lines.push(`<p>call +44 20 7946 0${tail} today</p>`);
      else if (at % 25 === 5) lines.push(`<p>order 2026-11-20 no 40031${tail}99</p>`);
      else if (at % 25 === 9) lines.push(`<p>total $1,234,${tail}.00 due 20/11/2026</p>`);
      else lines.push('<p>the customer was here and left</p>');
    }
    return `<main>${lines.join('')}</main>`;
  },
};
