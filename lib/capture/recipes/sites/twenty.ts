import type { SiteRecipe } from '@/lib/model/recipe';

export default {
  id: 'twenty',
  label: 'Twenty',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: ['*.twenty.com'],
    path: '^/objects?/',
    probe: ['[data-testid="row-id"]', '[data-selectable-id]', 'meta[content*="twenty" i]'],
  },
  examples: {
    detail: 'https://acme.twenty.com/object/person/20202020-ac73-4797-824e-87a1f5aea9e0',
    list: 'https://acme.twenty.com/objects/people',
  },
  pages: [
    {
      kind: 'detail',
      path: '^/object/person/',
      scope: ['[role="main"]', 'main', '#root', 'body'],
      exclude: ['[class*="imeline"]', '[class*="ctivity"]', 'nav'],
      recordId: { path: '/person/([0-9a-f-]{36})' },
      name: [],
      phones: [{ at: ['a[href^="tel:"]'] }],
    },
    {
      kind: 'list',
      path: '^/objects/people',
      scope: ['main', '[role="main"]', '#root', 'body'],
      name: [],
      phones: [],
      rows: {
        each: ['[data-virtualized-id]', '[data-selectable-id]'],
        id: ['a[href*="/object/person/"]', 'href'],
        name: ['a[href*="/object/person/"]'],
        company: ['a[href*="/object/company/"]'],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
