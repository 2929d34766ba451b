import type { SiteRecipe } from '@/lib/model/recipe';

export default {
  id: 'dolibarr',
  label: 'Dolibarr',
  version: 1,
  verifiedOn: '2026-11-22',
  match: { hosts: [], path: '/(?:contact|societe)/', probe: ['meta[name="author"][content^="Dolibarr"]'] },
  examples: {
    detail: 'https://erp.example.com/contact/card.php?id=1',
    list: 'https://erp.example.com/contact/list.php?limit=50',
  },
  pages: [
    {
      kind: 'detail',
      path: '/contact/card\\.php\\?(?:.*&)?id=',
      scope: ['.fiche .tabBar', '.fiche'],
      exclude: ['.table-fiche-title ~ *', 'table.noborder', '.liste_titre'],
      recordId: { path: '[?&]id=(\\d+)' },
      name: ['.refid > span.valignmiddle', '.refid'],
      company: ['.refidno a[href*="socid="]'],
      phones: [{ at: ['.fa-fax'], reject: true }],
    },
    {
      kind: 'detail',
      path: '/societe/card\\.php\\?(?:.*&)?socid=',
      scope: ['.fiche'],
      recordId: { path: 'socid=(\\d+)' },
      isCompany: true,
      name: ['.refid > span.valignmiddle', '.refid'],
      phones: [{ at: ['.fa-fax'], reject: true }],
      rows: {
        each: ['tr.oddeven:has(a[href*="/contact/card.php"])'],
        id: ['a[href*="/contact/card.php"]', 'href'],
        name: ['a[href*="/contact/card.php"]'],
        phones: [],
      },
    },
    {
      kind: 'list',
      path: '/contact/list\\.php',
      scope: ['table.liste'],
      name: [],
      phones: [],
      rows: { each: ['tr.oddeven'], id: ['a[href*="/contact/card.php"]', 'href'], name: [], phones: [] },
    },
  ],
} satisfies SiteRecipe;
