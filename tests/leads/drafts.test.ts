import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/database';
import { addDrafts } from '@/lib/leads/drafts';
import type { Epoch, Region } from '@/lib/model/brand';
import type { CaptureDraft } from '@/lib/model/capture';
import { emptyStore } from '../support/leads';

beforeEach(emptyStore);

const phone = (text: string) => ({ text, confidence: 'high' as const, why: [] });
const from = {
  url: 'https://crm.example/contacts/1',
  at: 1 as Epoch,
  regions: { defaultRegion: 'US' as Region },
  allowSuppressed: false,
};

test('fields that the recipe gave a variable’s name are variables of the person, other fields are not', async () => {
  const draft: CaptureDraft = {
    kind: 'detail',
    name: 'Anna Fjord',
    fields: { renewal: 'May', Owner: 'Sam Rep', 'not a name': 'x' },
    variables: ['renewal', 'not a name'],
    phones: [phone('(415) 555-0101'), phone('(415) 555-0102')],
    regions: [],
    foundBy: 'own-crm:detail',
  };
  await addDrafts([draft], from);
  const [lead] = await db.leads.toArray();
  expect(lead?.primary.variables).toEqual({ renewal: 'May' });
  expect(lead?.secondary.map(({ variables }) => variables)).toEqual([{}]);
  expect(lead?.fields).toEqual(draft.fields);
});
