import type { Column, ContactDetail, Meaning } from './columns';

/**
 * The campaign product's own import columns: `phone_number`, `secondary_phone_N`, one column per variable under its exact
 * name, `secondary_N_<variable>`. What the product does not know stands under `leadclip_…` or behind a prefix.
 */
export const ownDetails = ['name', 'email', 'company', 'title'] as const satisfies ContactDetail[];

const ownMeanings: Record<string, Meaning> = {
  phone_number: { to: 'phone', contact: 0 },
  leadclip_stage: { to: 'stage' },
  leadclip_campaign_id: { to: 'campaign' },
  leadclip_consent: { to: 'consent' },
  leadclip_consent_at: { to: 'consent-at' },
};

export const fieldPrefix = 'field:';
export const variablePrefix = 'variable:';
/** Where an error report says what is wrong with the row; skipped on import, so that a repaired report is a good file. */
export const problemHeader = 'leadclip_problem';

export function isConvention(header: readonly string[]): boolean {
  return header.some((name) => /^(phone_number|secondary_phone_\d+)$/.test(fold(name)));
}

/** What only our own files hold: an error report keeps it beside any foreign columns. */
export function isOwnColumn(header: string): boolean {
  return fold(header).startsWith('leadclip_');
}

export function conventionColumn(header: string): Column {
  return { header, meaning: meaningOf(header) };
}

function meaningOf(header: string): Meaning {
  const name = fold(header);
  const own = ownMeanings[name];
  if (own) return own;
  if (name.startsWith('leadclip_')) return { to: 'ignore' };
  if (name.startsWith(fieldPrefix)) return { to: 'field', name: header.trim().slice(fieldPrefix.length) || header };
  const secondary = name.match(/^secondary_phone_(\d+)$/);
  if (secondary) return ofContact(Number(secondary[1]), (contact) => ({ to: 'phone', contact }), header);
  const inner = header.trim().match(/^secondary_(\d+)_(.+)$/is);
  if (inner) return ofContact(Number(inner[1]), (contact) => detailOrVariable(inner[2] ?? '', contact), header);
  return detailOrVariable(header.trim(), 0);
}

/** The product takes at most ten secondary contacts; what stands beyond is kept with the lead and not dialled. */
function ofContact(contact: number, meaning: (contact: number) => Meaning, header: string): Meaning {
  return contact >= 1 && contact <= 10 ? meaning(contact) : { to: 'field', name: header };
}

function detailOrVariable(name: string, contact: number): Meaning {
  const folded = fold(name);
  const detail = ownDetails.find((own) => own === folded);
  if (detail) return { to: 'detail', contact, detail };
  if (folded === 'phone_label') return { to: 'label', contact };
  if (folded === 'phone_extension') return { to: 'extension', contact };
  const key = folded.startsWith(variablePrefix) ? name.slice(variablePrefix.length) : name;
  return { to: 'variable', contact, key: key || name };
}

/** True when a variable's bare name would be read as something else. */
export function needsPrefix(key: string): boolean {
  const meaning = meaningOf(key);
  return !(meaning.to === 'variable' && meaning.contact === 0 && meaning.key === key);
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
