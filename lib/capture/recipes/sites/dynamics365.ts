import type { SiteRecipe } from '@/lib/model/recipe';

const control = (field: string): string[] => [
  `[data-id^="${field}.fieldControl-"]:not([role="presentation"])`,
  `[data-id="${field}"] input`,
];
const header = ['h1[data-id="header_title"]@title', 'h1[data-id="header_title"]'];
const at = (field: string): string[] => [
  `[data-id^="${field}.fieldControl"]`,
  `[data-id="${field}-FieldSectionItemContainer"]`,
];
const aside = [
  '[data-id*="_qfc"]',
  '[data-id*="timeline" i]',
  '[data-id*="notescontrol" i]',
  '[data-id*="quickform" i]',
  '[data-id^="header_ownerid"]',
];

export default {
  id: 'dynamics365',
  label: 'Dynamics 365',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: [
      '*.dynamics.com',
      '*.crm.microsoftdynamics.us',
      '*.crm.appsplatform.us',
      '*.crm.dynamics.cn',
      '*.crm.microsoftdynamics.de',
    ],
    path: '/main\\.aspx',
    probe: ['[data-id="form-header"]', '[data-id="entity_control-powerapps_onegrid_control_container"]'],
  },
  examples: {
    detail:
      'https://acmedemo.crm11.dynamics.com/main.aspx?appid=7d1c0f6e-0000-4000-8000-00000000a001&pagetype=entityrecord&etn=contact&id=5e0c0f6e-0000-4000-8000-00000000c001',
    list: 'https://acmedemo.crm4.dynamics.com/main.aspx?appid=7d1c0f6e-0000-4000-8000-00000000a001&pagetype=entitylist&etn=contact&viewid=00000000-0000-0000-00aa-000010001004',
  },
  pages: [
    {
      kind: 'detail',
      path: 'pagetype=entityrecord.*etn=(?:contact|lead)|etn=(?:contact|lead).*pagetype=entityrecord',
      scope: ['#mainContent', '[data-id="editFormRoot"]', 'body'],
      exclude: aside,
      recordId: { path: '[?&]id=(?:%7[Bb]|\\{)?([0-9a-fA-F-]{36})' },
      name: [
        '[data-id="fullname_compositionLinkControl_firstname.fieldControl-text-box-text"] && [data-id="fullname_compositionLinkControl_lastname.fieldControl-text-box-text"]',
        ...header,
      ],
      company: [
        '[data-id="parentcustomerid.fieldControl-LookupResultsDropdown_parentcustomerid_selected_tag_text"]',
        'input[data-id="companyname.fieldControl-text-box-text"]',
      ],
      title: ['input[data-id="jobtitle.fieldControl-text-box-text"]'],
      email: ['input[data-id^="emailaddress1.fieldControl"]'],
      phones: [
        { at: at('fax'), reject: true },
        { at: at('mobilephone'), type: 'mobile' },
        { at: at('telephone2'), type: 'home' },
        { at: [...at('telephone3'), ...at('assistantphone')], type: 'other' },
        { at: at('telephone1'), type: 'work' },
        { at: ['[data-id*="phone"][data-id*=".fieldControl-phone"]'] },
      ],
    },
    {
      kind: 'detail',
      path: 'pagetype=entityrecord.*etn=account|etn=account.*pagetype=entityrecord',
      scope: ['#mainContent', '[data-id="editFormRoot"]', 'body'],
      exclude: [...aside, ...at('fax')],
      recordId: { path: '[?&]id=(?:%7[Bb]|\\{)?([0-9a-fA-F-]{36})' },
      isCompany: true,
      name: [...control('name'), ...header],
      phones: [{ at: [...at('telephone1'), ...at('telephone2')], type: 'main' }],
    },
    {
      kind: 'list',
      path: 'pagetype=entitylist.*etn=(?:contact|lead)|etn=(?:contact|lead).*pagetype=entitylist',
      scope: [
        '[data-id="entity_control-powerapps_onegrid_control_container"]',
        '[data-id="entity_control-pcf_grid_control_container"]',
        '[data-id="grid-container"]',
      ],
      name: [],
      phones: [],
      rows: {
        each: [
          '.ag-center-cols-container [role="row"]',
          '[role="row"][row-index]',
          '[data-id="grid-container"] [role="row"][aria-rowindex]',
        ],
        id: ['[role="gridcell"] a[href*="id="]', 'href'],
        name: ['[col-id="fullname"]'],
        company: ['[col-id="parentcustomerid"]', '[col-id="companyname"]'],
        title: ['[col-id="jobtitle"]'],
        email: ['[col-id="emailaddress1"]'],
        phones: [
          { at: ['[col-id="fax"]'], reject: true },
          { at: ['[col-id="mobilephone"]'], type: 'mobile' },
          { at: ['[col-id="telephone2"]'], type: 'home' },
          { at: ['[col-id="telephone1"]'], type: 'work' },
        ],
      },
    },
  ],
} satisfies SiteRecipe;
