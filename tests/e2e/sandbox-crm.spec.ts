import type { Page } from '@playwright/test';
import { people } from '../sandbox/crm/records.ts';
import { pageSize } from '../sandbox/crm/truth.ts';
import { expect, test } from './fixture.ts';

const rowNames = (page: Page) => page.locator('.grid-row > :first-child');
const namesOnPage = (number: number) =>
  people.slice((number - 1) * pageSize.client, number * pageSize.client).map(({ name }) => name);

test('the client-side CRM routes without loading a page and reuses its rows', async ({ extension, sandbox }) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/app/contacts`);
  await expect(rowNames(page)).toHaveText(namesOnPage(1));
  const first = await page.locator('.grid-row').first().elementHandle();

  await page.getByRole('link', { name: '2', exact: true }).click();
  await expect(rowNames(page)).toHaveText(namesOnPage(2));
  expect(await first?.evaluate((row) => row.isConnected && row.getAttribute('data-record-id'))).toBe(people[10]?.id);

  await page.getByRole('link', { name: people[12]?.name ?? '' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(people[12]?.name ?? '');
  await expect(page.getByText(people[12]?.phones[0]?.text ?? '')).toBeVisible();
  await page.goBack();
  await expect(rowNames(page)).toHaveText(namesOnPage(2));
});
