import type { SiteRecipe } from '@/lib/model/recipe';

const block = (field: string): string => `[data-cid="${field}"]`;
const inner = (field: string): string => `${block(field)} .crm-entity-widget-content-block-inner`;
const phones = [{ at: [block('PHONE')], label: ['.crm-entity-widget-content-block-mutlifield-type'] }];
const aside = [
  block('IM'),
  block('FAX'),
  '.crm-entity-stream-section',
  '.crm-entity-stream-container',
  block('ASSIGNED_BY_ID'),
];
const people = {
  each: ['.crm-entity-widget-client-block:has(a[href*="/crm/contact/details/"])'],
  id: ['a[href*="/crm/contact/details/"]', 'href'],
  name: ['a.crm-entity-widget-client-box-name[href*="/crm/contact/"]'],
  title: ['.crm-entity-widget-client-box-position'],
  email: ['.crm-entity-widget-client-contact-email'],
  phones: [{ at: ['.crm-entity-widget-client-contact-phone'] }],
} satisfies SiteRecipe['pages'][number]['rows'];

export default {
  id: 'bitrix24',
  label: 'Bitrix24',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: ['*.bitrix24.*'],
    path: '/crm/',
    probe: ['.crm-entity-card-container', '.crm-entity-widget-content-block', '.main-grid-row-body[data-id]'],
  },
  examples: {
    detail: 'https://acme-demo.bitrix24.com/crm/contact/details/37/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER',
    list: 'https://acme-demo.bitrix24.com/crm/contact/list/',
  },
  pages: [
    {
      kind: 'detail',
      path: '/crm/(?:contact|lead)/details/',
      scope: ['.crm-entity-card-container', 'body'],
      exclude: [...aside, block('COMPANY'), block('CLIENT')],
      recordId: { path: '/details/(\\d+)' },
      name: [`${inner('NAME')} && ${inner('LAST_NAME')}`, '#pagetitle'],
      company: [
        `${block('COMPANY')} .crm-entity-widget-client-box-name`,
        inner('COMPANY_TITLE'),
        `${block('CLIENT')} a[href*="/crm/company/"]`,
      ],
      title: [inner('POST')],
      email: ['a.crm-entity-email', block('EMAIL')],
      phones,
    },
    {
      kind: 'detail',
      path: '/crm/company/details/',
      scope: ['.crm-entity-card-container', 'body'],
      exclude: aside,
      recordId: { path: '/details/(\\d+)' },
      isCompany: true,
      name: ['#pagetitle', inner('TITLE')],
      phones,
      rows: people,
    },
    {
      kind: 'detail',
      path: '/crm/deal/details/',
      scope: ['.crm-entity-card-container', 'body'],
      exclude: ['.crm-entity-stream-section', '.crm-entity-stream-container'],
      recordId: { path: '/details/(\\d+)' },
      name: [],
      company: ['a.crm-entity-widget-client-box-name[href*="/crm/company/"]'],
      phones: [],
      rows: people,
    },
    {
      kind: 'list',
      path: '/crm/(?:contact|lead)/list',
      scope: ['.main-grid-table', '.main-grid'],
      name: [],
      phones: [],
      rows: {
        each: ['.main-grid-row.main-grid-row-body[data-id]'],
        id: ['', 'data-id'],
        name: ['a[href*="/crm/contact/details/"]', 'a[href*="/crm/lead/details/"]'],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
