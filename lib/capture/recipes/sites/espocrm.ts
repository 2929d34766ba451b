import type { SiteRecipe } from '@/lib/model/recipe';

const field = (name: string): string => `.field[data-name="${name}"]`;

export default {
  id: 'espocrm',
  label: 'EspoCRM',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: [],
    probe: [
      'body[data-id="espocrm"]',
      '#content #main .record .detail .cell[data-name]',
      '#content #main .list .cell[data-name]',
    ],
  },
  examples: {
    detail: 'https://crm.example.com/#Contact/view/6b02b480a97934316',
    list: 'https://crm.example.com/#Contact',
  },
  pages: [
    {
      kind: 'detail',
      path: '#(?:Contact|Lead)/(?:view|edit)/',
      scope: ['.record .detail .middle', '.record .edit .middle', '.record'],
      exclude: ['.panel-stream', '.panel[data-name="stream"]', '.bottom', '.side', field('description')],
      recordId: { path: '/(?:view|edit)/([0-9a-f]+)' },
      name: [
        field('name'),
        `${field('name')} input[data-name="firstName"] && ${field('name')} input[data-name="lastName"]`,
        '.header-title .title',
      ],
      company: [`${field('accounts')} .link-multiple-item a`, `${field('account')} a`, field('accountName')],
      title: [field('title'), `${field('accounts')} .link-multiple-item .text-muted.small`],
      email: [field('emailAddress')],
      phones: [
        { at: [field('fax')], reject: true },
        { at: [field('phoneNumber')], label: ['.text-muted.small', 'select[data-property-type="type"]'] },
      ],
    },
    {
      kind: 'detail',
      path: '#Account/(?:view|edit)/',
      scope: ['.record'],
      exclude: ['.panel-stream', '.panel[data-name="stream"]', '.side', field('description')],
      recordId: { path: '/(?:view|edit)/([0-9a-f]+)' },
      isCompany: true,
      name: [field('name'), '.header-title .title'],
      phones: [{ at: [field('phoneNumber')], label: ['.text-muted.small'] }],
      rows: {
        each: ['.panel[data-name="contacts"] .list-row', '.panel[data-name="leads"] .list-row'],
        id: ['', 'data-id'],
        name: ['.cell[data-name="name"] a'],
        phones: [{ at: ['.cell[data-name="phoneNumber"]'] }],
      },
    },
    {
      kind: 'list',
      path: '#(?:Contact|Lead)(?:$|/list|\\?)',
      scope: ['.list-container .list', '.list', '.list-kanban-container', '.list-kanban'],
      name: [],
      phones: [],
      rows: {
        each: ['tr.list-row', 'li.list-row', '.list-kanban .item[data-id]'],
        id: ['', 'data-id'],
        name: ['.cell[data-name="name"] a', '.cell[data-name="name"]', '.field[data-name="name"] a'],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
