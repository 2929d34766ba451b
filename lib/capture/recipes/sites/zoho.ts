import type { SiteRecipe } from '@/lib/model/recipe';

const value = (...columns: string[]): string[] =>
  columns.flatMap((column) => [
    `#subvalue_${column}`,
    `#headervalue_${column}`,
    `#value_${column}`,
    `#bc_mouseArea__${column} .dv_info_value`,
    `#mouseArea__${column} .cxElemCompViewWrap`,
  ]);
const at = (column: string): string[] => [
  `[id$="mouseArea__${column}"]`,
  `#subvalue_${column}`,
  `#headervalue_${column}`,
  `#value_${column}`,
];

export default {
  id: 'zoho',
  label: 'Zoho CRM',
  version: 1,
  verifiedOn: '2026-11-22',
  match: { hosts: ['crm.zoho.*', 'crm.zohocloud.ca', 'crmplus.zoho.*'] },
  examples: {
    detail: 'https://crm.zoho.com/crm/org20012345678/tab/Contacts/512345000000300001',
    list: 'https://crm.zoho.eu/crm/org20012345678/tab/Leads/custom-view/512345000000087501/list',
  },
  pages: [
    {
      kind: 'detail',
      path: '/tab/(?:Contacts|Leads)/\\d+',
      scope: ['crm-detail-view', 'crm-tab', '.task-detailview', 'body'],
      exclude: [
        'crm-relatedlist',
        '[id^="relatedlist"]',
        '.relatedListView',
        'crm-timeline',
        '#timeline',
        '.crm-notes',
      ],
      recordId: { path: '/tab/[A-Za-z]+/(\\d+)' },
      name: [
        '#titlecard_FULLNAME@cx-prop-value',
        '#titlecard_LASTNAME@cx-prop-value',
        '#tc_mouseArea__FULLNAME .cxElemCompViewWrap',
        '#tc_mouseArea__LASTNAME .cxElemCompViewWrap',
        ...value('FULLNAME', 'LASTNAME'),
      ],
      company: [
        'a.cxLookupViewWrapper[href*="/tab/Accounts/"] lyte-text',
        'a.cxLookupViewWrapper[href*="/tab/Accounts/"]',
        ...value('ACCOUNTID', 'COMPANY'),
      ],
      title: value('TITLE', 'DESIGNATION'),
      email: [...value('EMAIL'), 'crm-rl-share-email@email', 'a.cxEmailViewLink'],
      phones: [
        { at: at('FAX'), reject: true },
        { at: at('MOBILE'), type: 'mobile' },
        { at: at('HOMEPHONE'), type: 'home' },
        { at: [...at('OTHERPHONE'), ...at('ASSTPHONE')], type: 'other' },
        { at: [...at('PHONE'), '.cxPhoneViewValue'] },
      ],
    },
    {
      kind: 'detail',
      path: '/tab/Accounts/\\d+',
      scope: ['crm-detail-view', 'crm-tab', '.task-detailview', 'body'],
      exclude: ['crm-relatedlist', '[id^="relatedlist"]', 'crm-timeline', '#timeline', '.crm-notes', ...at('FAX')],
      recordId: { path: '/tab/[A-Za-z]+/(\\d+)' },
      isCompany: true,
      name: ['#titlecard_ACCOUNTNAME@cx-prop-value', ...value('ACCOUNTNAME')],
      phones: [{ at: [...at('PHONE'), '.cxPhoneViewValue'], type: 'main' }],
    },
    {
      kind: 'list',
      path: '/tab/(?:Contacts|Leads)/custom-view/',
      scope: ['#listcrux', 'lyte-exptable'],
      name: [],
      phones: [],
      rows: {
        each: ['lyte-exptable-tr:not(#listviewHeaderRow)'],
        id: ['a[id^="listView_"]', 'id'],
        name: ['a[id^="listView_"]'],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
