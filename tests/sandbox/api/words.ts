import type { Drift } from './world.ts';

/** The API's own sentences. White labels localise them, so a client may not branch on their text alone. */
const words = {
  created: { en: 'Lead created successfully', de: 'Lead erfolgreich erstellt' },
  updated: { en: 'Lead updated successfully', de: 'Lead erfolgreich aktualisiert' },
  deleted: { en: 'Lead deleted successfully', de: 'Lead erfolgreich gelöscht' },
  noLead: { en: 'Lead not found', de: 'Lead nicht gefunden' },
  noCampaign: { en: 'Campaign not found', de: 'Kampagne nicht gefunden' },
  badPhone: { en: 'Invalid phone number', de: 'Ungültige Telefonnummer' },
  duplicate: {
    en: 'A lead with this phone number already exists in the campaign',
    de: 'Diese Telefonnummer ist in der Kampagne bereits vorhanden',
  },
  badName: { en: 'The customer name is not allowed.', de: 'Der Kundenname ist nicht zulässig.' },
  invalid: { en: 'The given data was invalid.', de: 'Die übermittelten Daten sind ungültig.' },
} as const;

export function say(what: keyof typeof words, drift: Drift): string {
  return words[what][drift.language];
}
