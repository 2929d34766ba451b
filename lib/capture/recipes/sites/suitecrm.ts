import type { SiteRecipe } from '@/lib/model/recipe';

const field = (name: string): string => `.detail-view-field[field="${name}"]`;

export default {
  id: 'suitecrm',
  label: 'SuiteCRM',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: [],
    path: 'index\\.php\\?.*module=',
    probe: ['.detail-view-row-item[data-field]', 'table.list.view td[field]', '#content .listViewBody', '.detail-view'],
  },
  examples: {
    detail:
      'https://crm.example.com/index.php?module=Contacts&action=DetailView&record=f00cb735-e596-a198-2955-6b02b4e39768',
    list: 'https://crm.example.com/index.php?module=Contacts&action=ListView',
  },
  pages: [
    {
      kind: 'detail',
      path: 'module=(?:Contacts|Leads|Prospects).*action=DetailView|action=DetailView.*module=(?:Contacts|Leads|Prospects)',
      scope: ['.detail-view', '#detailpanel_0'],
      exclude: ['#subpanel_list', field('description'), field('assigned_user_name')],
      recordId: { path: 'record=([0-9a-f-]+)' },
      name: [`${field('first_name')} && ${field('last_name')}`, field('full_name'), 'h2.module-title-text'],
      company: [field('account_name')],
      title: [field('title')],
      email: [`${field('email1')} a.email-link`, field('email1')],
      phones: [
        { at: ['[field="phone_fax"]'], reject: true },
        { at: ['[field="phone_mobile"]'], type: 'mobile' },
        { at: ['[field="phone_home"]'], type: 'home' },
        { at: ['[field="phone_other"]', '[field="assistant_phone"]'], type: 'other' },
        { at: ['[field="phone_work"]'], type: 'work' },
      ],
    },
    {
      kind: 'list',
      path: 'module=(?:Contacts|Leads|Prospects)',
      scope: ['table.list.view'],
      name: [],
      phones: [],
      rows: {
        each: ['tbody tr[data-id]', 'tr.oddListRowS1, tr.evenListRowS1'],
        id: ['', 'data-id'],
        name: ['td[field="name"] a', 'td[field="full_name"] a', 'td[field="name"]'],
        phones: [
          { at: ['td[field="phone_fax"]'], reject: true },
          { at: ['td[field="phone_mobile"]'], type: 'mobile' },
          { at: ['td[field="phone_work"]'], type: 'work' },
        ],
      },
    },
  ],
} satisfies SiteRecipe;
