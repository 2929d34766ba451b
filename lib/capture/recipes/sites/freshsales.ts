import type { SiteRecipe } from '@/lib/model/recipe';

const field = (name: string): string[] => [
  `[data-field-rawname="${name}"] .inline-edit-content`,
  `[data-field-rawname="${name}"] .ui-inline-edit-content-wrapper`,
];

export default {
  id: 'freshsales',
  label: 'Freshsales',
  version: 1,
  verifiedOn: '2026-11-22',
  match: { hosts: ['*.myfreshworks.com', '*.freshsales.io'] },
  examples: { detail: 'https://acme-demo.myfreshworks.com/crm/sales/contacts/402012345678' },
  pages: [
    {
      kind: 'detail',
      path: '/contacts/\\d+',
      scope: ['body'],
      exclude: ['.activity-timeline', '[class*="timeline"]', '[class*="activit"]', '[data-field-rawname="owner_id"]'],
      recordId: { path: '/contacts/(\\d+)' },
      name: ['.entity-card--inline-content .text-truncate'],
      company: [...field('sales_accounts').map((selector) => `${selector} a`), ...field('sales_accounts')],
      title: field('job_title'),
      email: field('emails'),
      phones: [
        { at: ['[data-field-rawname="fax"]'], reject: true },
        { at: ['[data-field-rawname="mobile_number"]'], type: 'mobile' },
        { at: ['[data-field-rawname="work_number"]'], type: 'work' },
      ],
    },
    {
      kind: 'detail',
      path: '/accounts/\\d+',
      scope: ['body'],
      exclude: ['.activity-timeline', '[class*="timeline"]', '[class*="activit"]'],
      recordId: { path: '/accounts/(\\d+)' },
      isCompany: true,
      name: ['.entity-card--inline-content .text-truncate'],
      phones: [{ at: ['[data-field-rawname="phone"]'], type: 'main' }],
    },
  ],
} satisfies SiteRecipe;
