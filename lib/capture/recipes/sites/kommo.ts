import type { SiteRecipe } from '@/lib/model/recipe';

const label = ['.control--select--button-inner', '.linked-form__field__label'];
const phones = [{ at: ['[data-pei-code="phone"]'], label }];
const aside = ['.notes-wrapper', '.feed-note', '.feed-compose'];
const people = {
  each: ['.linked-form:not(.linked-form_company):has(input[name="contact[NAME]"], .js-linked-name-view)'],
  id: ['', 'data-id'],
  name: ['.js-linked-name-view', 'input[name="contact[NAME]"]'],
  title: ['input[name*="POSITION"]'],
  email: ['[data-pei-code="email"] input'],
  phones,
} satisfies SiteRecipe['pages'][number]['rows'];

export default {
  id: 'kommo',
  label: 'Kommo',
  version: 1,
  verifiedOn: '2026-11-22',
  match: { hosts: ['*.kommo.com', '*.amocrm.ru', '*.amocrm.com'] },
  examples: {
    detail: 'https://acmedemo.amocrm.ru/leads/detail/8801',
    list: 'https://acmedemo.kommo.com/contacts/list/contacts/',
  },
  pages: [
    {
      kind: 'detail',
      path: '^/leads/detail/',
      scope: ['#edit_card', '.card-fields'],
      exclude: aside,
      name: [],
      company: ['input[name="company[NAME]"]'],
      phones: [],
      rows: people,
    },
    {
      kind: 'detail',
      path: '^/contacts/detail/',
      scope: ['#edit_card', '.card-fields'],
      exclude: [...aside, '.linked-form_company', '.linked-forms__group-wrapper_companies'],
      recordId: { path: '/detail/(\\d+)' },
      name: ['#person_n', 'input[name="contact[NAME]"]'],
      company: ['input[name="company[NAME]"]'],
      title: ['input[name*="POSITION"]'],
      email: ['[data-pei-code="email"] input'],
      phones,
    },
    {
      kind: 'detail',
      path: '^/companies/detail/',
      scope: ['#edit_card', '.card-fields'],
      exclude: aside,
      recordId: { path: '/detail/(\\d+)' },
      isCompany: true,
      name: ['#person_n', 'input[name="company[NAME]"]'],
      phones,
      rows: people,
    },
    {
      kind: 'list',
      path: '^/(?:contacts|leads)/list',
      scope: ['.list__table__holder', '.list__body', 'body'],
      name: [],
      phones: [],
      rows: {
        each: ['[id^="list_item_"]'],
        id: ['', 'id'],
        name: ['.list-row__cell-name a', '.list-row__cell-name', '.js-navigate-link'],
        company: ['.list-row__cell-company_name', '.list-row__cell-company'],
        phones: [{ at: ['[class*="list-row__cell-phone"]', '[class*="list-row__cell-PHONE"]'] }],
      },
    },
  ],
} satisfies SiteRecipe;
