import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import { companies, people } from './records.ts';
import { crmPages } from './truth.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

async function textOf(path: string): Promise<string> {
  const response = await fetch(new URL(path, sandbox.crmBase));
  expect(response.status).toBe(200);
  return response.text();
}

/** Ranges kept for fiction: NANP, Ofcom, Bundesnetzagentur, Arcep, PTS, ACMA; Spain and the Netherlands keep none. */
const fictional: Record<string, RegExp> = {
  US: /^\+141555501\d\d$/,
  GB: /^\+442079460\d{3}$/,
  DE: /^\+49(3023125\d{3}|17139200\d\d)$/,
  FR: /^\+331990\d{5}$/,
  SE: /^\+46(846500 ?4\d\d|70174060[5-9]|7017406[1-9]\d)$/,
  AU: /^\+61(25550\d{4}|49157015[67])$/,
  ES: /^\+34(910000\d{3}|600000\d{3})$/,
  NL: /^\+31200000\d{3}$/,
};

describe('records', () => {
  const phones = [
    ...companies.map(({ phone, country, name }) => ({ ...phone, country, name })),
    ...people.flatMap(({ phones, company, name }) =>
      phones.map((phone) => ({ ...phone, country: company.country, name })),
    ),
  ];

  test('forty people of twelve businesses in eight countries, each number once', () => {
    expect(people).toHaveLength(40);
    expect(companies).toHaveLength(12);
    expect(new Set(companies.map(({ country }) => country)).size).toBe(8);
    expect(new Set(phones.map(({ phone }) => phone)).size).toBe(phones.length);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  });

  test.each(phones)('$text of $name is $phone, which nobody has', ({ text, phone, country }) => {
    expect(phone).toMatch(fictional[country] ?? /never/);
    const parsed = parsePhoneNumberFromString(text, { defaultCountry: country as 'US' });
    expect(parsed?.number).toBe(phone);
  });
});

describe('pages', () => {
  test.each(crmPages.filter(({ rendered }) => rendered === 'server'))('$path shows its truth', async (page) => {
    const text = await textOf(page.path);
    for (const lead of page.leads) {
      expect(text).toContain(lead.name.replaceAll('&', '&amp;'));
      const shown = [...people, ...companies].find(({ name }) => name === lead.name);
      const fields = shown && 'phones' in shown ? shown.phones : shown ? [shown.phone] : [];
      expect(fields.map(({ phone }) => phone)).toEqual(lead.phones);
      for (const field of fields) expect(text).toContain(field.text);
    }
  });

  test('are the same on every request', async () => {
    const { path } = crmPages[2] ?? { path: '' };
    expect(await textOf(path)).toBe(await textOf(path));
  });

  test('the client-side variant sends no record with the page', async () => {
    const page = crmPages.find(({ rendered, kind }) => rendered === 'client' && kind === 'detail');
    const text = await textOf(page?.path ?? '');
    expect(page?.leads[0]?.name).toBeTruthy();
    expect(text).not.toContain(page?.leads[0]?.name);
    const record = await (await fetch(new URL((page?.path ?? '').replace('/app/', '/data/'), sandbox.crmBase))).json();
    expect(record).toMatchObject({ name: page?.leads[0]?.name });
  });

  test('an unknown page is a 404', async () => {
    expect((await fetch(`${sandbox.crmBase}/contacts/nobody`)).status).toBe(404);
  });
});
