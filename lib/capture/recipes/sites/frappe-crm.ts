import type { SiteRecipe } from '@/lib/model/recipe';

export default {
  id: 'frappe-crm',
  label: 'Frappe CRM',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: ['*.frappe.cloud'],
    path: '^/crm/(?:contacts|leads|deals)',
    probe: ['#app [data-name]', 'link[href*="/assets/crm/frontend"]'],
  },
  examples: {
    detail: 'https://acme.frappe.cloud/crm/contacts/Asha%20Iyer',
    list: 'https://acme.frappe.cloud/crm/contacts/view',
  },
  pages: [
    {
      kind: 'detail',
      path: '^/crm/(?:contacts|leads)/(?!view)',
      scope: ['#app', 'body'],
      exclude: ['a[href*="/crm/deals/"]', '.activity', '[class*="activity"]', '[class*="timeline"]'],
      recordId: { path: '^/crm/[a-z]+/([^/?#]+)' },
      name: [],
      phones: [],
    },
    {
      kind: 'list',
      path: '^/crm/(?:contacts|leads)(?:$|[?#]|/view)',
      scope: ['#app', 'body'],
      name: [],
      phones: [],
      rows: {
        each: ['a[href^="/crm/contacts/"]:has(.grid)', 'a[href^="/crm/leads/"]:has(.grid)'],
        id: ['', 'href'],
        name: [],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
