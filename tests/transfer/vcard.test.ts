import { expect, test } from 'vitest';
import type { E164, Epoch, LeadId, VariableKey } from '@/lib/model/brand';
import type { Lead } from '@/lib/model/lead';
import { toBlob } from '@/lib/transfer/to-blob';
import { writeVCards } from '@/lib/transfer/write-vcard';
import { inRegion, oneBatch, planFile } from './sheets';

test('version 2.1: bare parameters, quoted-printable over two lines, a character set', async () => {
  const card = [
    'BEGIN:VCARD',
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gro=C3=9F;J=C3=',
    '=BCrgen;;;',
    'TEL;CELL;PREF:+1 415 555 0101',
    'TEL;WORK;FAX:+1 415 555 0109',
    'ORG;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Caf=E9;Sales',
    'END:VCARD',
  ].join('\r\n');
  const [planned] = await planFile(card);
  expect(planned?.lead?.contacts).toEqual([
    { phone: '+14155550101', label: 'mobile', name: 'Jürgen Groß', company: 'Café', variables: {} },
  ]);
});

test('version 3.0: folded lines, groups with a label of their own, escaped marks, a photo', async () => {
  const card = `BEGIN:VCARD
VERSION:3.0
FN:Ada Byro
 n\\, Countess
N:Byron;Ada;;;
item1.TEL;type=VOICE:020 7946 0018
item1.X-ABLabel:_$!<Work>!$_
TEL;type=CELL,pref:+44 20 7946 0019;ext=12
PHOTO;ENCODING=b;TYPE=JPEG:${'QUJD'.repeat(20)}
 QUJDREVG
EMAIL;type=INTERNET:ada@example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:No number
END:VCARD
`;
  const [ada, none] = await planFile(card, inRegion('GB'));
  expect(ada?.lead?.contacts).toEqual([
    {
      phone: '+442079460019',
      extension: '12',
      label: 'mobile',
      name: 'Ada Byron, Countess',
      email: 'ada@example.org',
      variables: {},
    },
    { phone: '+442079460018', label: 'work', variables: {} },
  ]);
  expect(none).toMatchObject({ outcome: 'skip', notes: [{ code: 'no-number' }], row: { line: 3 } });
});

const at = 0 as Epoch;
const lead: Lead = {
  ...{
    id: 'x' as LeadId,
    stage: 'ready',
    doubts: [],
    fields: {},
    source: { kind: 'hand', at },
    createdAt: at,
    updatedAt: at,
  },
  primary: {
    ...{
      phone: '+442079460018' as E164,
      extension: '77',
      label: 'work',
      name: 'Zoë, 😀 "the; long" Name-Name-Name-Name-Name-Name-Name-Näme',
      email: 'z@example.org',
    },
    ...{ company: 'A; B, C\\D', title: 'l1\nl2', variables: {} as Record<VariableKey, string> },
  },
  secondary: [
    { phone: '+14155550101' as E164, label: 'mobile', variables: {} },
    { phone: '+14155550102' as E164, name: 'Reception', variables: {} },
  ],
};

test.each(['3.0', '4.0'] as const)('version %s: written and read again', async (version) => {
  const file = await toBlob(writeVCards(oneBatch([{ lead }]), version), 'text/vcard');
  const text = await file.text();
  expect(Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  const [planned] = await planFile(file);
  const [, second, third] = lead.secondary.length === 2 ? [lead.primary, ...lead.secondary] : [];
  expect(planned?.lead?.contacts).toEqual([lead.primary, second, { phone: third?.phone, variables: {} }]);
});
