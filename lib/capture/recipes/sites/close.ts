import type { SiteRecipe } from '@/lib/model/recipe';

export default {
  id: 'close',
  label: 'Close',
  version: 1,
  verifiedOn: '2026-11-22',
  match: { hosts: ['app.close.com', 'app.close.io'] },
  examples: { list: 'https://app.close.com/contacts/' },
  pages: [
    {
      kind: 'list',
      path: '^/(?:contacts|leads)/',
      scope: ['table'],
      name: [],
      phones: [],
      rows: {
        each: ['tr[class*="DataTable_row_"]', 'tbody tr'],
        id: ['a[href*="/lead/"]', 'href'],
        name: ['td:first-child a'],
        // A lead is the company there.
        company: ['td:nth-child(2):not(:has(a[href^="tel:"], a[href^="mailto:"]))'],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
