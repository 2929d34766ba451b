import type { SiteRecipe } from '@/lib/model/recipe';

const value = (field: string): string[] => [
  `div[name="${field}"] input`,
  `div[name="${field}"] textarea`,
  `div[name="${field}"] a`,
  `div[name="${field}"]`,
  `input[name="${field}"]`,
];
const at = (field: string): string[] => [`div[name="${field}"]`, `td[name="${field}"]`];

export default {
  id: 'odoo',
  label: 'Odoo',
  version: 1,
  verifiedOn: '2026-11-22',
  match: { hosts: [], probe: ['body.o_web_client'] },
  examples: {
    detail: 'https://acme-demo.odoo.com/web#id=418&menu_id=95&action=120&model=res.partner&view_type=form',
    list: 'https://acme-demo.odoo.com/web#action=120&model=res.partner&view_type=list',
  },
  pages: [
    {
      kind: 'detail',
      scope: ['.o_form_view .o_form_sheet', '.o_form_view'],
      exclude: ['.o-mail-Chatter', '.o_Chatter', '.oe_chatter', 'div[name="user_id"]', 'div[name="bank_ids"]'],
      // Until 17 the id stands in the hash, since 18 in the path.
      recordId: { path: '[#&]id=(\\d+)|/odoo/(?:[a-z-]+/)+(\\d+)' },
      name: [
        ...value('contact_name'),
        ...value('name').map((selector) => `h1 ${selector}`),
        ...value('name'),
        '.o_last_breadcrumb_item',
      ],
      company: [...value('parent_id'), ...value('partner_name'), ...value('company_name')],
      title: value('function'),
      email: [...value('email'), ...value('email_from')],
      phones: [
        { at: at('fax'), reject: true },
        { at: [...at('mobile'), ...at('phone_mobile')], type: 'mobile' },
        { at: at('phone') },
      ],
    },
    {
      kind: 'list',
      scope: ['.o_list_view .o_list_table', '.o_list_table'],
      name: [],
      phones: [],
      rows: {
        each: ['tr.o_data_row'],
        name: ['td[name="complete_name"]', 'td[name="display_name"]', 'td[name="contact_name"]', 'td[name="name"]'],
        company: ['td[name="parent_id"]', 'td[name="partner_name"]', 'td[name="commercial_company_name"]'],
        title: ['td[name="function"]'],
        email: ['td[name="email"]', 'td[name="email_from"]'],
        phones: [{ at: at('mobile'), type: 'mobile' }, { at: at('phone') }],
      },
    },
    {
      kind: 'list',
      scope: ['.o_kanban_view', '.o_kanban_renderer'],
      name: [],
      phones: [],
      rows: {
        each: ['.o_kanban_record:not(.o_kanban_ghost)'],
        id: ['', 'data-id'],
        name: ['.o_kanban_record_title', '.oe_kanban_details strong', 'main .fw-bold', '[name="display_name"]'],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
