import type { SiteRecipe } from '@/lib/model/recipe';

/** A property's row: sidebar list, highlights, the all-properties view and the association cards share the value hook. */
const property = (name: string): string[] => [
  `[data-selenium-test="property-input-${name}"]`,
  `[data-test-id="highlight-property-display-${name}"]`,
  // Until 2021.
  `[data-profile-property="${name}"] [data-field]`,
];
const aside = [
  '[data-selenium-test="timeline-card"]',
  '[data-card-type^="ASSOCIATION"]',
  '[data-selenium-test^="card-id-ASSOCIATION"]',
  '#hs-nav-v4',
];

export default {
  id: 'hubspot',
  label: 'HubSpot',
  version: 1,
  verifiedOn: '2026-11-22',
  match: { hosts: ['app.hubspot.com', 'app-*.hubspot.com'], path: '^/contacts/' },
  examples: {
    detail: 'https://app-eu1.hubspot.com/contacts/24012345/record/0-1/70146512345',
    list: 'https://app.hubspot.com/contacts/24012345/objects/0-1/views/all/list',
  },
  pages: [
    {
      kind: 'detail',
      path: '^/contacts/\\d+/(?:record/0-1|contact)/',
      scope: ['[data-selenium-test="crm-record-page"]', 'body'],
      exclude: aside,
      recordId: { path: '/(?:record/0-1|contact)/(\\d+)' },
      name: [
        '[data-selenium-test="highlightTitle"]',
        '[data-test-id="highlight-property-display-hs_full_name_or_email"]',
        '[data-card-type="OBJECT_HIGHLIGHT"] h2',
      ],
      company: [
        '[data-selenium-test="highlight-company-link"]',
        '[data-test-id="highlight-property-item-jobtitle-and-company"] a',
        '[data-selenium-test="company-chicklet-title-link"]',
        '[data-selenium-test="card-id-ASSOCIATION_TABLE/0-2"] td:first-child a',
        ...property('company'),
      ],
      title: property('jobtitle'),
      email: property('email'),
      phones: [
        { at: ['[data-test-id="fax"]', '[data-selenium-test="property-input-fax"]'], reject: true },
        { at: ['[data-test-id="mobilephone"]', '[data-selenium-test="property-input-mobilephone"]'], type: 'mobile' },
        {
          at: [
            '[data-test-id="hs_whatsapp_phone_number"]',
            '[data-selenium-test="property-input-hs_whatsapp_phone_number"]',
          ],
          type: 'mobile',
        },
        {
          at: [
            '[data-test-id="phone"]',
            '[data-selenium-test="property-input-phone"]',
            '[data-profile-property="phone"]',
          ],
        },
      ],
    },
    {
      kind: 'detail',
      path: '^/contacts/\\d+/(?:record/0-2|company)/',
      scope: ['[data-selenium-test="crm-record-page"]', 'body'],
      exclude: ['[data-selenium-test="timeline-card"]', '[data-test-id="fax"]', '#hs-nav-v4'],
      recordId: { path: '/(?:record/0-2|company)/(\\d+)' },
      isCompany: true,
      name: ['[data-selenium-test="highlightTitle"]', '[data-card-type="OBJECT_HIGHLIGHT"] h2', ...property('name')],
      phones: [{ at: ['[data-test-id="phone"]', '[data-selenium-test="property-input-phone"]'], type: 'main' }],
      rows: {
        each: ['[data-selenium-test="card-id-ASSOCIATION_TABLE/0-1"] tr'],
        id: ['a[href*="/record/0-1/"]', 'href'],
        name: ['a[href*="/record/0-1/"]'],
        phones: [],
      },
    },
    {
      kind: 'list',
      path: '^/contacts/\\d+/objects/0-1/',
      scope: ['table[data-test-id="framework-data-table"]'],
      name: [],
      phones: [],
      rows: {
        each: ['tr[data-test-id^="row-"]'],
        id: ['', 'data-test-id'],
        name: ['[data-test-id="truncated-object-label"]', 'td a'],
        company: ['td[data-table-external-id*="-company-"]', 'td[data-table-external-id*="associatedcompanyid"]'],
        title: ['td[data-table-external-id*="-jobtitle-"]'],
        email: ['td[data-table-external-id*="-email-"]'],
        phones: [
          { at: ['td[data-table-external-id*="-fax-"]'], reject: true },
          { at: ['td[data-table-external-id*="-mobilephone-"]'], type: 'mobile' },
        ],
      },
    },
  ],
} satisfies SiteRecipe;
