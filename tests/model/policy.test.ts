import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteRecipes } from '@/lib/capture/recipes/registry';
import { parsePolicy } from '@/lib/model/policy';

const [recipe] = siteRecipes;

test('nothing set means nothing decided', () => {
  for (const nothing of [undefined, null, {}, 'text', { apiHost: '', recipes: null }])
    expect(parsePolicy(nothing)).toEqual({ unread: [] });
});

test('every field as an administrator writes it', () => {
  expect(
    parsePolicy({
      apiHost: ' https://calls.example ',
      defaultCampaign: 101,
      defaultCountry: 'de',
      allowedSites: ['https://CRM.example:8443/contacts', '*.bücher.example', '*://*.erp.example/*'],
      recipes: [JSON.stringify(recipe)],
      mayExport: false,
      note: 'Ask Ada Fjord.',
      somethingNewer: 1,
    }),
  ).toEqual({
    apiHost: 'https://calls.example',
    defaultCampaign: '101',
    defaultCountry: 'DE',
    allowedSites: ['crm.example', '*.xn--bcher-kva.example', '*.erp.example'],
    recipes: [recipe],
    mayExport: false,
    note: 'Ask Ada Fjord.',
    unread: [],
  });
});

test('a default that cannot be read is left out; a limit that cannot be read holds', () => {
  const policy = parsePolicy({ defaultCountry: 'Germany', mayExport: 'no', allowedSites: 'crm.example' });
  expect(policy).toEqual({
    mayExport: false,
    allowedSites: [],
    unread: ['defaultCountry', 'mayExport', 'allowedSites'],
  });
});

test('one bad line of a list costs only itself', () => {
  const policy = parsePolicy({
    allowedSites: ['crm.example', '', '*', 'a*.example', 7],
    recipes: ['{', { id: 1 }, { ...recipe, match: { hosts: [], path: '/contacts/(' } }, recipe],
  });
  expect(policy).toEqual({ allowedSites: ['crm.example'], recipes: [recipe], unread: ['allowedSites', 'recipes'] });
});

test('the schema that browsers check offers exactly the fields that are read', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../public/managed-schema.json'), 'utf8'));
  const wrong = Object.fromEntries(Object.keys(schema.properties).map((name) => [name, { odd: true }]));
  expect(parsePolicy(wrong).unread.sort()).toEqual(Object.keys(wrong).sort());
  const right: Record<string, unknown> = { string: 'DE', boolean: true, array: [] };
  const given = Object.entries<{ type: string }>(schema.properties).map(([name, { type }]) => [name, right[type]]);
  expect(parsePolicy(Object.fromEntries(given)).unread).toEqual([]);
});
