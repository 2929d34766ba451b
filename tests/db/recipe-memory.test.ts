import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { rememberDrafts, rememberedOf } from '@/lib/db/recipe-memory';
import { addDrafts } from '@/lib/leads/drafts';
import { eraseEverything } from '@/lib/leads/erase-everything';
import { removeLeads } from '@/lib/leads/remove-leads';
import { undo } from '@/lib/leads/undo';
import type { Epoch, Region } from '@/lib/model/brand';
import type { CaptureDraft } from '@/lib/model/capture';
import { teachRecipe } from '@/lib/model/taught-recipe';
import { learnPage, ownAmong, removeRecipe } from '@/lib/settings/own-recipes';
import { emptyStore } from '../support/leads';

const host = 'crm.example';
const page = { kind: 'detail' as const, scope: ['main'], name: ['h1'], phones: [{ at: ['.phone'] }] };
const id = teachRecipe(host, page, '2026-11-22').id;
const url = `https://${host}/contacts/1`;
const from = { url, at: 1 as Epoch, regions: { defaultRegion: 'US' as Region }, allowSuppressed: false };

const person = (at: number, foundBy = `${id}:detail`): CaptureDraft => ({
  kind: 'detail',
  name: `Person ${at}`,
  company: 'Fernwell',
  fields: { plan: 'Large', Owner: 'Sam Rep' },
  variables: ['plan'],
  phones: [{ text: `(415) 555-010${at}`, confidence: 'high', why: [] }],
  regions: [],
  foundBy,
});
const names = async () => (await rememberedOf(id)).map(({ name }) => name);

beforeEach(async () => {
  await emptyStore();
  await learnPage(host, page);
});

describe('of the people whom a taught recipe read', () => {
  test('the last three that were captured are remembered, with what the recipe read of them', async () => {
    for (const at of [1, 2, 3, 4]) await addDrafts([person(at)], from);
    expect(await names()).toEqual(['Person 4', 'Person 3', 'Person 2']);
    await addDrafts([person(3)], from);
    expect(await names()).toEqual(['Person 3', 'Person 4', 'Person 2']);
    const [last] = await rememberedOf(id);
    expect(last).toEqual({
      kind: 'detail',
      url,
      name: 'Person 3',
      company: 'Fernwell',
      phones: ['(415) 555-0103'],
      variables: { plan: 'Large' },
    });
  });

  test('nobody is remembered whom another recipe or the generic engine found', async () => {
    await addDrafts([person(1, 'generic:detail'), person(2, 'hubspot:contact')], from);
    expect(await db.meta.get('recipeMemory')).toBeUndefined();
  });

  test('nothing is kept of a lead that goes, whichever way', async () => {
    const { undo: step } = await addDrafts([person(1)], from);
    await undo(step);
    expect(await names()).toEqual([]);
    await addDrafts([person(1), person(2)], from);
    const [gone] = await db.leads.toArray();
    await removeLeads(gone ? [gone.id] : []);
    expect(await names()).toEqual([gone?.primary.name === 'Person 1' ? 'Person 2' : 'Person 1']);
    await eraseEverything();
    expect(await db.meta.count()).toBe(0);
  });

  test('nothing is kept when the recipe goes', async () => {
    await addDrafts([person(1)], from);
    await removeRecipe(id);
    expect(await db.meta.get('recipeMemory')).toBeUndefined();
  });

  test('none of it is in the recipe itself, which is what files and backups hold', async () => {
    await addDrafts([person(1)], from);
    expect(JSON.stringify(await db.recipes.toArray())).not.toMatch(/Person|555/);
  });

  test('a page is told of people of its own site only, though the recipe may be for several', async () => {
    await rememberDrafts([{ draft: person(1) }], url);
    const recipe = (await db.recipes.get(id)) ?? teachRecipe(host, page, '2026-11-22');
    const told = async (where: string) => (await ownAmong([recipe], where))[0]?.remembered.length;
    expect(await told(`https://${host}/contacts/2`)).toBe(1);
    expect(await told('https://other.example/contacts/1')).toBe(0);
  });
});

test('a repaired page is a new version of the same recipe, its name kept and its older layout behind the new one', async () => {
  await db.recipes.update(id, { label: 'My CRM' });
  await learnPage(host, { ...page, scope: ['article'] }, id);
  expect(await db.recipes.toArray()).toMatchObject([
    { id, label: 'My CRM', version: 2, pages: [{ scope: ['article'] }, { scope: ['main'] }] },
  ]);
  await learnPage(host, { ...page, scope: ['section'] });
  expect(await db.recipes.get(id)).toMatchObject({ version: 3, pages: [{ scope: ['section'] }] });
});
