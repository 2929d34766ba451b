import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { people } from '../sandbox/crm/records.ts';
import { addFromPage, chooseCampaign, connectAccount, leadLine, openPopupOver } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [dana, marcus] = people;

test('wrong host, wrong key, nobody at home: a sentence, and the account from before stays', async ({
  extension,
  sandbox,
}) => {
  const options = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
  await expect(options.getByText('Connected to Demo')).toBeVisible();
  const website = createServer((_, response) => response.end('<!doctype html><h1>Welcome</h1>'));
  await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve));
  const { port } = website.address() as AddressInfo;

  const attempts: [string, string, string][] = [
    [`http://127.0.0.1:${port}`, sandbox.apiKey, 'not the campaign API'],
    [sandbox.origin, '1|wrong', 'The server does not accept this key.'],
    ['http://127.0.0.1:9', sandbox.apiKey, 'The host could not be reached.'],
  ];
  for (const [host, key, sentence] of attempts) {
    const page = await connectAccount(extension, host, key);
    await expect(page.getByText(sentence)).toBeVisible();
    await page.close();
  }
  website.closeAllConnections();
  website.close();
  expect(await extension.store.rows('meta')).toContainEqual(
    expect.objectContaining({
      value: expect.objectContaining({ apiHost: sandbox.apiBase, apiKey: sandbox.apiKey }),
    }),
  );
});

test('a number that is none, and one that somebody else has: the old one is kept', async ({ extension, sandbox }) => {
  const page = await extension.context.newPage();
  for (const person of [dana, marcus]) await addFromPage(page, `${sandbox.crmBase}/contacts/${person?.id}`);
  const popup = await openPopupOver(page, extension);
  await leadLine(popup, 'Dana Whitlock').getByRole('button').click();
  const number = popup.getByRole('dialog').getByRole('textbox', { name: /^Primary/ });

  await number.fill('12345');
  await number.press('Enter');
  await expect(popup.getByRole('alert')).toContainText('The old number is kept.');
  await expect(number).toHaveValue('12345');

  await number.fill(marcus?.phones[0]?.text ?? '');
  await number.press('Enter');
  await expect(popup.getByRole('alert')).toContainText('Another lead already has this number.');
  const stored = await extension.store.rows<{ primary: { phone: string } }>('leads');
  expect(stored.map(({ primary }) => primary.phone).sort()).toEqual([dana?.phones[0]?.phone, marcus?.phones[0]?.phone]);
});

test('no account, no campaign: the push says so and keeps the leads', async ({ extension, sandbox }) => {
  const page = await extension.context.newPage();
  await addFromPage(page, `${sandbox.crmBase}/contacts/${dana?.id}`);
  const popup = await openPopupOver(page, extension);
  await popup.getByRole('button', { name: 'Push 1 lead' }).click();
  await expect(popup.getByText('Connect your campaign account first')).toBeVisible();
  const options = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
  await expect(options.getByText('Connected to Demo')).toBeVisible();
  await popup.getByRole('button', { name: 'Push 1 lead' }).click();
  await expect(popup.getByText('Choose the campaign that these leads should go to.')).toBeVisible();
  await expect(leadLine(popup, 'Dana Whitlock')).toContainText('Ready');
});

test('a refusal shows the words of the server, and a retry goes through', async ({ extension, sandbox }) => {
  await (await connectAccount(extension, sandbox.origin, sandbox.apiKey)).getByText('Connected to Demo').waitFor();
  const page = await extension.context.newPage();
  await addFromPage(page, `${sandbox.crmBase}/contacts/${dana?.id}`);
  sandbox.control({ faults: { next: ['422'] } });
  const popup = await openPopupOver(page, extension);
  await chooseCampaign(popup, 'Spring outreach');
  await popup.getByRole('button', { name: 'Push 1 lead' }).click();
  await expect(leadLine(popup, 'Dana Whitlock')).toContainText('Refused');
  await leadLine(popup, 'Dana Whitlock').getByRole('button').click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await expect(leadLine(popup, 'Dana Whitlock')).toContainText(/Ready to call|Being called|Completed/);
});
