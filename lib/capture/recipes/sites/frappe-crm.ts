import type { SiteRecipe } from '@/lib/model/recipe';

export default {
  id: 'frappe-crm',
  label: 'Frappe CRM',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: ['*.frappe.cloud'],
    path: '^/crm/(?:contacts|leads|deals)',
    probe: '#app [data-name] , link[href*="/assets/crm/frontend"]',
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
      exclude: ['.activity', '[class*="activity"]', '[class*="timeline"]'],
      recordId: { path: '^/crm/[a-z]+/([^/?#]+)' },
      name: [],
      phones: [],
    },
  ],
} satisfies SiteRecipe;
