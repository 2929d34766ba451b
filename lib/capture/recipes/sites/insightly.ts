import type { SiteRecipe } from '@/lib/model/recipe';

const field = (name: string): string => `#metadata-row-viewer-${name}`;

export default {
  id: 'insightly',
  label: 'Insightly',
  version: 1,
  verifiedOn: '2026-11-22',
  match: { hosts: ['*.insightly.com'] },
  examples: {
    detail: 'https://crm.na1.insightly.com/details/contact/330011',
    list: 'https://crm.na1.insightly.com/list/Contact/',
  },
  pages: [
    {
      kind: 'detail',
      path: '/details/(?:contact|lead)/',
      scope: ['#main-container.details', '.details', 'body'],
      exclude: ['#timeline', '.related-list', '[id^="metadata-row-viewer-OWNER"]'],
      recordId: { path: '/details/[a-z]+/(\\d+)' },
      name: [`${field('FIRST_NAME')} && ${field('LAST_NAME')}`, 'h1', '.title-name'],
      company: [field('ORGANISATION_NAME'), field('ORGANISATION_ID')],
      title: [field('TITLE'), field('ROLE')],
      email: [field('EMAIL_ADDRESS')],
      phones: [
        { at: ['[id*="FAX"]'], reject: true },
        { at: [field('PHONE_MOBILE')], type: 'mobile' },
        { at: [field('PHONE_HOME')], type: 'home' },
        { at: [field('PHONE_OTHER')], type: 'other' },
        { at: [field('PHONE'), '[data-display-type="PHONE"]'] },
      ],
    },
    {
      kind: 'list',
      path: '/list/(?:Contact|Lead)',
      scope: ['#listView table', '#listView'],
      name: [],
      phones: [],
      rows: {
        each: ['tbody tr'],
        id: ['a[href*="/details/"]', 'href'],
        name: ['a[href*="/details/contact/"]', 'a[href*="/details/lead/"]'],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
