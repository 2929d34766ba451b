import type { SiteRecipe } from '@/lib/model/recipe';

const field = (name: string): string[] => [
  `[id="contact.${name}"] input`,
  `input[id="contact.${name}"]`,
  `input[name="contact.${name}"]`,
  `[id="contact.${name}"] .hr-input__text-content`,
];
const both = (first: string, last: string): string[] =>
  field(first).map((selector, index) => `${selector} && ${field(last)[index] ?? ''}`);

export default {
  id: 'gohighlevel',
  label: 'GoHighLevel',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: ['app.gohighlevel.com', '*.leadconnectorhq.com'],
    path: '/location/[A-Za-z0-9]+/',
    // White labels run on any domain.
    probe: [
      '#record-details-lhs',
      '#conversations-contact-details',
      '.tabulator a[href*="/contacts/detail/"]',
      '.hl_contact-details-left',
      '.hl_switcher-loc-name',
    ],
  },
  examples: {
    detail: 'https://app.gohighlevel.com/v2/location/Qm3demoLoc0000000001/contacts/detail/Zx8demoContact000001',
    list: 'https://app.gohighlevel.com/v2/location/Qm3demoLoc0000000001/contacts/smart_list/All',
  },
  pages: [
    {
      kind: 'detail',
      path: '/(?:contacts|contact)/detail/|/conversations/',
      scope: ['#record-details-lhs', '#conversations-contact-details', '.hl_contact-details-left'],
      exclude: [
        '#owner-dropdown-trigger',
        '.user-info-card',
        '#notes-list-container-contact',
        '.chat-message',
        '[id="contact.company_phone"]',
      ],
      recordId: { path: '/detail/([A-Za-z0-9]+)', attr: ['#record-details-lhs a[href*="/contacts/detail/"]', 'href'] },
      name: [
        ...both('first_name', 'last_name'),
        'span.hr-ellipsis#hr-ellipsis-id',
        '#hr-ellipsis-id',
        '[data-testid="CENTRALPANEL_NAME"]',
      ],
      company: [...field('company_name'), ...field('business_name')],
      email: field('email'),
      phones: [
        { at: ['[id="contact.fax"]'], reject: true },
        { at: ['[id="contact.phone"]', 'input[name="contact.phone"]'] },
      ],
    },
    {
      kind: 'list',
      path: '/contacts/smart[_-]list|/contacts/',
      scope: ['.tabulator', '.hr-data-table', '.n-data-table', 'table'],
      name: [],
      phones: [],
      rows: {
        each: ['.tabulator-row', 'tr.hr-data-table-tr', 'tr.n-data-table-tr', 'tbody tr'],
        id: ['a[href*="/contacts/detail/"]', 'href'],
        name: [
          'a.contact-name-link',
          '[tabulator-field="contactName"] a',
          'a[href*="/contacts/detail/"]',
          '[tabulator-field="contactName"]',
        ],
        company: [
          '[tabulator-field="companyName"]',
          '[tabulator-field="businessName"]',
          '[data-col-key="companyName"]',
          '[data-col-key="businessName"]',
        ],
        email: ['[tabulator-field="email"]', '[data-col-key="email"]'],
        phones: [{ at: ['[tabulator-field="phone"]', '[data-col-key="phone"]'] }],
      },
    },
  ],
} satisfies SiteRecipe;
