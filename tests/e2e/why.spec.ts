import { people } from '../sandbox/crm/records.ts';
import { chipOn, openOverOnlyFax } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

const [dana] = people;
const [mobile, office] = dana?.phones ?? [];

test('a number says why it is one; what the user says of it holds for its label on that site until taken back', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  const address = `${sandbox.crmBase}/contacts/${dana?.id}`;
  const chip = chipOn(page);
  const open = () => chip.getByRole('button', { name: 'Show what was found' }).click();
  await page.goto(address);
  await open();
  await chip.getByText('Why?').first().click();
  await expect(chip.getByText(`It is called “${mobile?.label}”.`)).toBeVisible();

  await chip.getByRole('button', { name: 'Not a phone' }).first().click();
  await expect(chip.getByRole('status')).not.toContainText('and 1 more');
  await page.reload();
  await chip.getByRole('button', { name: 'Add as lead' }).click();
  await expect(chip).toContainText('In the queue');
  expect(await extension.store.rows('leads')).toMatchObject([{ primary: { phone: office?.phone }, secondary: [] }]);

  const options = await extension.open('options.html#sites');
  await options.getByRole('button', { name: `Forget “${mobile?.label.toLowerCase()}”` }).click();
  await expect(options.getByText(`Not a phone: ${mobile?.label.toLowerCase()}`)).toHaveCount(0);
  await options.close();
  // The open page knows at once.
  await expect(chip.getByRole('button', { name: 'Show what was found' })).toBeVisible();
});

test('a number that was left out comes in when the user says that it is a phone', async ({ extension, sandbox }) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/contacts/${dana?.id}`);
  const chip = chipOn(page);
  await expect(chip.getByRole('status')).toContainText('and 1 more');
  await chip.getByRole('button', { name: 'Show what was found' }).click();
  await chip.getByText('left out').click();
  const fax = chip.locator('.number').filter({ hasText: dana?.company.fax ?? '' });
  await fax.getByRole('button', { name: 'This is a phone' }).click();
  await expect(chip.getByRole('status')).toContainText('and 2 more');
});

test('where the only number was refused, the popup says why, and by keyboard that it is one', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  const popup = await openOverOnlyFax(page, extension, sandbox.crmBase);
  const region = popup.getByRole('region', { name: 'This page' });
  await expect(region).toContainText('No person with a phone number was found here.');
  await expect(region).toContainText('1 number left out');
  await region.getByText('Why?').click();
  await expect(region.getByText('But what it is called there says something else.')).toBeVisible();
  await expect(region.getByText('This holds for all numbers called “fax” on this site.')).toBeVisible();
  await expect(chipOn(page)).toBeHidden();

  const isPhone = region.getByRole('button', { name: 'This is a phone: +1 415 555 0150' });
  await isPhone.press('Enter');
  await expect(region.getByRole('button', { name: 'Add Nora Feld as lead' })).toBeVisible();
  await expect(chipOn(page)).toContainText('Nora Feld');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(isPhone).toBeVisible();
  await isPhone.press('Enter');
  await region.getByRole('button', { name: 'Add Nora Feld as lead' }).press('Enter');
  await expect(region).toContainText('In your leads');
  expect(await extension.store.rows('leads')).toMatchObject([
    { primary: { name: 'Nora Feld', phone: '+14155550150' } },
  ]);
});
