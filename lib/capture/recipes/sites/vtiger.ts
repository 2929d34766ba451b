import type { SiteRecipe } from '@/lib/model/recipe';

const field = (name: string): string => `[id$="_detailView_fieldValue_${name}"] .value`;
const at = (name: string): string[] => [`[id$="_detailView_fieldValue_${name}"]`, `td[data-name="${name}"]`];
const phones: SiteRecipe['pages'][number]['phones'] = [
  { at: at('fax'), reject: true },
  { at: at('mobile'), type: 'mobile' },
  { at: at('homephone'), type: 'home' },
  { at: [...at('otherphone'), ...at('assistantphone')], type: 'other' },
  { at: at('phone') },
];

export default {
  id: 'vtiger',
  label: 'Vtiger',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: ['*.vtiger.com'],
    path: 'module=',
    probe: ['td[id*="_detailView_fieldValue_"]', 'tr.listViewEntries[data-id]'],
  },
  examples: {
    detail:
      'https://crm.example.com/index.php?module=Contacts&view=Detail&record=15&mode=showDetailViewByMode&requestMode=full',
    list: 'https://crm.example.com/index.php?module=Contacts&view=List',
  },
  pages: [
    {
      kind: 'detail',
      path: 'module=(?:Contacts|Leads).*view=Detail',
      scope: ['.detailViewContainer', '.details', 'body'],
      exclude: ['.recentActivities', '.commentContainer', '.relatedContainer', '.edit'],
      recordId: { path: 'record=(\\d+)' },
      name: [
        `${field('firstname')} && ${field('lastname')}`,
        '.recordLabel .firstname && .recordLabel .lastname',
        '.recordLabel',
      ],
      company: [field('account_id'), field('company')],
      title: [field('title'), field('designation')],
      email: [field('email')],
      phones,
    },
    {
      kind: 'list',
      path: 'module=(?:Contacts|Leads).*view=List',
      scope: ['#listview-table', '.listViewContentDiv', '.listBody table'],
      name: [],
      phones: [],
      rows: {
        each: ['tr.listViewEntries[data-id]'],
        id: ['', 'data-id'],
        name: ['td[data-name="firstname"] .value && td[data-name="lastname"] .value', 'td[data-name="lastname"]'],
        company: ['td[data-name="account_id"] .value', 'td[data-name="company"] .value'],
        title: ['td[data-name="title"] .value', 'td[data-name="designation"] .value'],
        email: ['td[data-name="email"]@data-rawvalue'],
        phones,
      },
    },
  ],
} satisfies SiteRecipe;
