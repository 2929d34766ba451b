import type { SiteRecipe } from '@/lib/model/recipe';

const live = ['.viewContainer:not([style*="none"])'];

export default {
  id: 'pipedrive',
  label: 'Pipedrive',
  version: 1,
  verifiedOn: '2026-11-22',
  match: { hosts: ['*.pipedrive.com'] },
  examples: {
    detail: 'https://acme-demo.pipedrive.com/person/4711',
    list: 'https://acme-demo.pipedrive.com/persons/list/user/everyone',
  },
  pages: [
    {
      kind: 'detail',
      path: '^/person/',
      live,
      scope: ['.personDetails', '[data-testid="Sidebar"]', '.detailView', '.viewContainer', 'body'],
      exclude: [
        '.activities',
        '.timeline',
        '[data-testid="timeline"]',
        '[data-test="history-flow"]',
        '.organizationBlock',
      ],
      recordId: { path: '^/person/(\\d+)' },
      name: [
        '[data-testid="header-title"] textarea',
        '[data-testid="header-title"]',
        '.detailView.personDetails h1',
        'h1',
      ],
      phones: [{ at: ['[data-test="phone-number-button"]'] }],
    },
    {
      kind: 'detail',
      path: '^/organization/',
      live,
      scope: ['.organizationDetails', '.detailView', '.viewContainer', 'body'],
      exclude: ['.activities', '.timeline', '[data-testid="timeline"]'],
      recordId: { path: '^/organization/(\\d+)' },
      isCompany: true,
      name: ['[data-testid="header-title"] textarea', '[data-testid="header-title"]', 'h1'],
      phones: [{ at: ['[data-test="phone-number-button"]'] }],
      rows: {
        each: ['.peopleBlock > :has(a[href*="/person/"])'],
        id: ['a[href*="/person/"]', 'href'],
        name: ['a[href*="/person/"]'],
        phones: [{ at: ['[data-test="phone-number-button"]'] }],
      },
    },
    {
      kind: 'list',
      path: '^/(?:persons|leads|deals)/(?:list|inbox)',
      live,
      scope: ['.gridContent--scrollable', '.gridContent', '[role="grid"]'],
      name: [],
      phones: [],
      rows: {
        each: ['tr.gridRow', '.gridContent__table tbody tr'],
        id: ['a[href*="/person/"], a[href*="/lead/"], a[href*="/deal/"]', 'href'],
        name: [
          'td[data-field="name"] a',
          'td[data-field="person.name"] a',
          'td[data-field="person_id"] a',
          'td[data-field="name"]',
        ],
        company: ['td[data-field="org_id"]', 'td[data-field="organization.name"]', 'td[data-field="person.org_id"]'],
        title: ['td[data-field="job_title"]'],
        email: ['td[data-field="email"]', 'td[data-field="person.email"]'],
        phones: [{ at: ['td[data-field="phone"]', 'td[data-field="person.phone"]'] }],
      },
    },
  ],
} satisfies SiteRecipe;
