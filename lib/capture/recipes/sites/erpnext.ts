import type { SiteRecipe } from '@/lib/model/recipe';

const field = (name: string): string[] => [
  `.frappe-control[data-fieldname="${name}"] input`,
  `.frappe-control[data-fieldname="${name}"] .control-value`,
];

export default {
  id: 'erpnext',
  label: 'ERPNext',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: [],
    path: '^/(?:app|desk)',
    probe: ['body[data-route] .frappe-control[data-fieldname]', 'body[data-route] .list-row'],
  },
  examples: {
    detail: 'https://erp.example.com/app/lead/CRM-LEAD-2026-00012',
    list: 'https://erp.example.com/app/lead',
  },
  pages: [
    {
      kind: 'detail',
      path: '^/(?:app|desk)/(?:lead|contact|customer)/.',
      scope: ['.form-page', '.form-layout', 'body'],
      exclude: [
        '.form-timeline',
        '.new-timeline',
        '.form-footer',
        '.frappe-control[data-fieldname="fax"]',
        '.frappe-control[data-fieldname="lead_owner"]',
      ],
      recordId: { path: '^/(?:app|desk)/[a-z-]+/([^/?#]+)' },
      name: [
        `${field('first_name')[0]} && ${field('last_name')[0]}`,
        ...field('customer_name'),
        ...field('lead_name'),
        ...field('full_name'),
        '.title-text',
      ],
      company: field('company_name'),
      title: [...field('job_title'), ...field('designation')],
      email: [...field('email_id')],
      phones: [
        { at: ['[data-fieldname="mobile_no"]', '[data-fieldname="whatsapp_no"]'], type: 'mobile' },
        { at: ['[data-fieldname="phone"]', '[data-fieldname="phone_ext"]'] },
      ],
    },
    {
      kind: 'list',
      path: '^/(?:app|desk)/(?:lead|contact|customer)(?:$|[?#]|/view/list)',
      scope: ['.frappe-list .result', '.frappe-list'],
      name: [],
      phones: [],
      rows: {
        each: ['.list-row-container', '.list-row'],
        id: ['a[data-name]', 'data-name'],
        name: ['.list-subject a', '.list-subject'],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
