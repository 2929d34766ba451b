import type { SiteRecipe } from '@/lib/model/recipe';

export default {
  id: 'monday',
  label: 'monday.com',
  version: 1,
  verifiedOn: '2026-11-22',
  match: { hosts: ['*.monday.com'], path: '^/boards/' },
  examples: {
    detail: 'https://acme-demo.monday.com/boards/1234567890/pulses/2345678901',
    list: 'https://acme-demo.monday.com/boards/1234567890',
  },
  pages: [
    {
      kind: 'detail',
      path: '^/boards/\\d+(?:/views/\\d+)?/pulses/',
      scope: ['.slide-panel-content', '.item-page', '.pulse-card', 'body'],
      exclude: ['.post', '[class*="update"]', '[class*="activity-log"]'],
      recordId: { path: '/pulses/(\\d+)' },
      // Since 2026-01 the side panel has its own name hook.
      name: ['.item-page-item-name', '[data-testid="editable-heading"] h2', '[data-testid="editable-heading"]', 'h2'],
      phones: [{ at: ['[data-column-id="contact_phone"]', '.phone-cell-number'] }],
    },
    {
      kind: 'list',
      path: '^/boards/\\d+',
      scope: ['#board-wrapper', '.board-wrapper', 'body'],
      name: [],
      phones: [],
      rows: {
        each: ['[data-testid^="item-"]', '[id^="row-pulse-"]'],
        id: ['', 'data-testid'],
        name: ['.name-cell-text', '.name-cell'],
        company: ['.col-identifier-contact_account'],
        title: ['.col-identifier-contact_title'],
        email: ['.col-identifier-contact_email'],
        phones: [{ at: ['.col-identifier-contact_phone', '.phone-cell-number'] }],
      },
    },
  ],
} satisfies SiteRecipe;
