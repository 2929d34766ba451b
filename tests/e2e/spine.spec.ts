import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { people } from '../sandbox/crm/records.ts';
import {
  addFromPage,
  chooseCampaign,
  connectAccount,
  expectStatus,
  leadLine,
  openPopupOver,
} from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [dana, marcus] = people;

test('the whole job: capture, edit, push, completed, CSV', async ({ extension, sandbox }) => {
  test.setTimeout(180_000);
  sandbox.control({ pace: { untilCallMs: 500, callMs: 500 } });
  const options = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
  await expect(options.getByText('Connected to Demo')).toBeVisible();
  await expect(options.getByText('Balance $125.50')).toBeVisible();

  const page = await extension.context.newPage();
  await addFromPage(page, `${sandbox.crmBase}/contacts/${dana?.id}`);
  const popup = await openPopupOver(page, extension);
  await leadLine(popup, 'Dana Whitlock').getByRole('button').click();
  const dialog = popup.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Dana W. Whitlock');
  await dialog.getByRole('button', { name: 'Add a number' }).click();
  await dialog.getByLabel('New number').fill(marcus?.phones[0]?.text ?? '');
  await dialog.getByRole('button', { name: 'Add', exact: true }).first().click();
  await expect(dialog.getByRole('textbox', { name: /^Secondary/ })).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Done' }).click();

  await chooseCampaign(popup, 'Spring outreach');
  await popup.getByRole('button', { name: 'Push 1 lead' }).click();
  await expect(leadLine(popup, 'Dana W. Whitlock')).toContainText('Ready to call');
  await expectStatus(popup, 'Dana W. Whitlock', 'Completed');
  await leadLine(popup, 'Dana W. Whitlock').getByRole('button').click();
  await popup.getByRole('button', { name: 'Calls' }).click();
  await expect(popup.getByRole('list', { name: 'Calls' })).toContainText('completed · human');
  await popup.getByRole('button', { name: 'Done' }).click();

  const stored = [...sandbox.api.world.leads.values()];
  const digits = (phone: string | undefined) => phone?.replace('+', '');
  expect(stored.map(({ phone_number }) => digits(phone_number))).toEqual(
    [dana?.phones[0], dana?.phones[1], marcus?.phones[0]].map((field) => digits(field?.phone)),
  );
  expect(stored[0]).toMatchObject({ campaign_id: 101, variables: { customer_name: 'Dana W. Whitlock' } });

  await options.getByRole('tab', { name: 'Export' }).click();
  const csv = options.getByRole('button', { name: 'CSV', exact: true });
  const text = await readFile(await extension.saved(options, () => csv.click()), 'utf8');
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(1);
  // Numbers carry an apostrophe, so that a spreadsheet takes them for text and not for a formula.
  expect(Object.values(data[0] ?? {})).toEqual(
    expect.arrayContaining(['Dana W. Whitlock', 'Harbour & Pine Joinery', `'${dana?.phones[0]?.phone}`]),
  );
});
