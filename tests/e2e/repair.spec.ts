import { people } from '../sandbox/crm/records.ts';
import { addFromPage, chipOn, teachContact } from '../support/journey.ts';
import { moveContacts, redesignContacts } from '../support/redesigned.ts';
import { expect, test } from './fixture.ts';

const [dana, marcus, third] = people;

test('a taught page that was redesigned is told, captured all the same, and repaired by keyboard with somebody known', {
  tag: '@firefox',
}, async ({ extension, sandbox }) => {
  const page = await extension.context.newPage();
  const address = (person: typeof dana) => `${sandbox.crmBase}/contacts/${person?.id}`;
  const lesson = page.locator('leadclip-teach');
  await page.goto(address(dana));
  if (!dana) throw new Error('The CRM has no people.');
  await teachContact(page, extension, dana);
  await addFromPage(page, address(dana));
  await expect(chipOn(page)).not.toContainText('Layout changed');

  await redesignContacts(page);
  await page.goto(address(marcus));
  const chip = chipOn(page);
  await expect(chip).toContainText('Layout changed');
  await chip.getByRole('button', { name: 'Add as lead' }).click();
  await expect(chip).toContainText('In the queue');

  await chip.getByRole('button', { name: 'Repair' }).press('Enter');
  await expect(lesson).toContainText('nobody whom Leadclip took from it last is on it');
  await lesson.getByRole('link', { name: dana?.name ?? '' }).press('Enter');
  await page.waitForURL(address(dana));
  await expect(chip).toContainText('Layout changed');
  await chip.getByRole('button', { name: 'Repair' }).press('Enter');
  await expect(lesson).toContainText(`Leadclip has found ${dana?.name} again`);
  await expect(lesson).toContainText(`{customer_no}`);
  await expect(lesson.getByText('Not found again')).toHaveCount(0);
  await expect(lesson.getByRole('button', { name: 'Right – remember it for this site' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lesson).toContainText('Leadclip knows this page now');

  await addFromPage(page, address(third));
  await expect(chip).not.toContainText('Layout changed');
  const leads = await extension.store.rows<{
    source: { foundBy: string };
    primary: { name: string; phone: string; variables: Record<string, string> };
  }>('leads');
  const by = new Map(leads.map((lead) => [lead.primary.name, lead]));
  expect(leads).toHaveLength(3);
  expect(by.get(marcus?.name ?? '')).toMatchObject({ source: { foundBy: 'generic:detail' } });
  expect(by.get(third?.name ?? '')).toMatchObject({
    source: { foundBy: 'own-127-0-0-1:detail' },
    primary: {
      phone: third?.phones[0]?.phone,
      variables: {
        customer_no: await page.locator('.nx-field').filter({ hasText: 'Customer no.' }).locator('span').innerText(),
      },
    },
  });
  expect(await extension.store.rows('recipes')).toMatchObject([{ label: '127.0.0.1', version: 2 }]);
});

test('a taught page that gets another address is told with somebody known, and repaired; other pages of the same people are not', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  const chip = chipOn(page);
  const lesson = page.locator('leadclip-teach');
  const at = (room: string, person = dana) => `${sandbox.crmBase}/${room}/${person?.id}`;
  if (!dana) throw new Error('The CRM has no people.');
  await page.goto(at('contacts'));
  await teachContact(page, extension, dana);
  await addFromPage(page, at('contacts'));
  for (const other of [`${at('contacts')}/edit`, `${sandbox.crmBase}/contacts`, `${sandbox.crmBase}/companies`]) {
    await page.goto(other);
    await expect(chip.getByRole('status')).not.toBeEmpty();
    await expect(chip).not.toContainText('Layout changed');
  }

  await moveContacts(page);
  await page.goto(at('people/card', marcus));
  await expect(chip).toContainText(marcus?.name ?? '');
  await expect(chip).not.toContainText('Layout changed');
  await page.goto(at('people/card'));
  await expect(chip).toContainText('Layout changed');
  await chip.getByRole('button', { name: 'Repair' }).click();
  await expect(lesson).toContainText(`Leadclip has found ${dana.name} again`);
  await lesson.getByRole('button', { name: 'Right – remember it for this site' }).click();
  await expect(lesson).toContainText('Leadclip knows this page now');

  await addFromPage(page, at('people/card', third));
  await expect(chip).not.toContainText('Layout changed');
  const leads = await extension.store.rows<{ primary: { name: string }; source: { foundBy: string } }>('leads');
  expect(leads.find(({ primary }) => primary.name === third?.name)?.source.foundBy).toBe('own-127-0-0-1:detail');
  expect(await extension.store.rows<{ version: number; pages: unknown[] }>('recipes')).toMatchObject([
    { version: 2, pages: [{}, {}] },
  ]);
});
