import type { SiteRecipe } from '@/lib/model/recipe';

export default {
  id: 'krayin',
  label: 'Krayin',
  version: 1,
  verifiedOn: '2026-11-22',
  match: {
    hosts: [],
    path: '/admin/contacts/',
    probe: ['a[href^="callto:"]', 'v-datagrid', '.row.grid a[href*="/admin/contacts/persons/"]'],
  },
  examples: {
    detail: 'https://crm.example.com/admin/contacts/persons/view/12',
    list: 'https://crm.example.com/admin/contacts/persons',
  },
  pages: [
    {
      kind: 'detail',
      path: '/admin/contacts/persons/view/',
      scope: ['#app', 'body'],
      exclude: ['v-activities', '[class*="activit"]', 'nav', 'header'],
      recordId: { path: '/view/(\\d+)' },
      name: ['h3.text-lg', 'h1', 'h3'],
      company: ['a[href*="/admin/contacts/organizations"]', 'span.font-semibold.text-brandColor'],
      title: ['h3.text-lg + p'],
      phones: [{ at: ['a[href^="callto:"]'] }],
    },
    {
      kind: 'list',
      path: '/admin/contacts/persons(?:$|[?#])',
      scope: ['.table-responsive', '#app'],
      name: [],
      phones: [],
      rows: {
        each: ['.row.grid:has([name^="mass_action_select_record_"], a[href*="/persons/view/"])'],
        id: ['[name^="mass_action_select_record_"]', 'name'],
        name: [],
        phones: [],
      },
    },
  ],
} satisfies SiteRecipe;
