import type { SiteRecipe } from '@/lib/model/recipe';

const field = (name: string): string => `[data-target-selection-name$=".${name}"] .test-id__field-value`;
const output = (name: string): string[] => [
  `${field(name)} [data-output-element-id="output-field"]`,
  field(name),
  // Edit mode.
  `lightning-input input[name="${name}"]`,
];

export default {
  id: 'salesforce',
  label: 'Salesforce Lightning',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: [
      '*.lightning.force.com',
      '*.force.com',
      '*.lightning.force.com.mcas.ms',
      '*.force.mil',
      '*.crmforce.mil',
      '*.sfcrmapps.cn',
    ],
    path: '^/lightning/',
  },
  examples: {
    detail: 'https://acme-demo.lightning.force.com/lightning/r/Contact/0035g00000XyZ01AAB/view',
    list: 'https://acme-demo.lightning.force.com/lightning/o/Contact/list?filterName=AllContacts',
  },
  pages: [
    {
      kind: 'detail',
      path: '^/lightning/r/(?:Contact|Lead|00Q|003)',
      live: [
        'div.windowViewMode-normal.active',
        '.oneConsoleTab .windowViewMode-maximized.active',
        '.tabContent.active.oneConsoleTab',
      ],
      scope: [
        '.windowViewMode-normal.active, .windowViewMode-maximized.active, .tabContent.active.oneConsoleTab',
        'records-record-layout-event-broker, records-lwc-detail-panel, records-lwc-highlights-panel',
      ],
      exclude: [
        '.forceActivityPanel',
        '.timeline',
        'lst-related-list-view-manager',
        'article.forceRelatedListCardDesktop',
        'force-owner-lookup',
      ],
      recordId: { path: '/lightning/r/(?:[A-Za-z_]+/)?([A-Za-z0-9]{15,18})/' },
      name: [
        ...output('Contact.Name'),
        ...output('Lead.Name'),
        'records-highlights2 slot[name="primaryField"] lightning-formatted-name',
        'lightning-formatted-name[slot="primaryField"]',
        'records-highlights2 slot[name="primaryField"] lightning-formatted-text',
        'lightning-input input[name="firstName"] && lightning-input input[name="lastName"]',
      ],
      company: [`${field('AccountId')} a[href*="/lightning/r/"]`, ...output('AccountId'), ...output('Lead.Company')],
      title: output('Title'),
      email: [`${field('Email')} a[href^="mailto:"]`, ...output('Email')],
      phones: [
        { at: ['[data-target-selection-name$=".Fax"]', '[field-label="Fax"]', 'input[name="Fax"]'], reject: true },
        { at: ['[data-target-selection-name$="MobilePhone"]', 'input[name="MobilePhone"]'], type: 'mobile' },
        { at: ['[data-target-selection-name$="HomePhone"]', 'input[name="HomePhone"]'], type: 'home' },
        {
          at: ['[data-target-selection-name$="OtherPhone"]', '[data-target-selection-name$="AssistantPhone"]'],
          type: 'other',
        },
        {
          at: [
            '[data-target-selection-name$=".Phone"]',
            'lightning-formatted-phone',
            'lightning-click-to-dial',
            'input[name="Phone"]',
          ],
        },
      ],
    },
    {
      kind: 'detail',
      path: '^/lightning/r/(?:Account|001)',
      live: ['div.windowViewMode-normal.active', '.oneConsoleTab .windowViewMode-maximized.active'],
      scope: [
        '.windowViewMode-normal.active, .windowViewMode-maximized.active',
        'records-lwc-detail-panel, records-lwc-highlights-panel',
      ],
      exclude: ['.forceActivityPanel', '.timeline', '[data-target-selection-name$=".Fax"]'],
      recordId: { path: '/lightning/r/(?:[A-Za-z_]+/)?([A-Za-z0-9]{15,18})/' },
      isCompany: true,
      name: [
        ...output('Account.Name'),
        'records-highlights2 slot[name="primaryField"] lightning-formatted-text',
        'slot[name="primaryField"]',
      ],
      phones: [
        {
          at: ['[data-target-selection-name$=".Phone"]', 'lightning-formatted-phone', 'lightning-click-to-dial'],
          type: 'main',
        },
      ],
      rows: {
        each: ['tr:has(a[href*="/lightning/r/Contact/"], a[href*="/lightning/r/003"])'],
        id: ['a[href*="/lightning/r/"]', 'href'],
        name: ['a[href*="/lightning/r/Contact/"]', 'a[href*="/lightning/r/003"]'],
        phones: [],
      },
    },
    {
      kind: 'list',
      path: '^/lightning/(?:o|r)/',
      live: ['div.windowViewMode-normal.active', '.oneConsoleTab .windowViewMode-maximized.active'],
      scope: ['lst-list-view-manager, lst-related-list-view-manager', '.listViewContainer', 'lightning-datatable'],
      name: [],
      phones: [],
      rows: {
        each: ['tr[data-row-key-value]', '.listViewContainer table tbody tr'],
        id: ['a[href*="/lightning/r/"], a[data-recordid]', 'href'],
        name: ['th[scope="row"] a', '[data-label="Name"] a', 'th a[title]'],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
