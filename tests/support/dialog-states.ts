import { readFile } from 'node:fs/promises';
import { people } from '../sandbox/crm/records.ts';
import type { Sandbox } from '../sandbox/start.ts';
import type { LoadedExtension } from './extension.ts';
import { addFromPage, pickFile } from './journey.ts';
import type { State } from './states.ts';

/** Somebody who was imported before, and whose number goes on the do-not-call list here. */
const imported = { name: 'Anna Fjord', phone: '+1 415 555 0131' };

/** Every dialog and menu of the desk, open; it expects a connected account, a lead of a page and an imported one. */
export async function* dialogStates(extension: LoadedExtension, sandbox: Sandbox): AsyncGenerator<State> {
  yield* table(extension);
  yield* merging(extension, sandbox);
  yield* doNotCall(extension);
  yield* preflight(extension);
  yield* erasing(extension);
}

async function* table(extension: LoadedExtension): AsyncGenerator<State> {
  const page = await extension.open('options.html#leads');
  const button = (name: string | RegExp) => page.locator('section').getByRole('button', { name, exact: true });
  const menu = page.getByRole('menu');
  const dialog = page.getByRole('dialog');
  await page.getByRole('grid').locator('[data-row="0"] strong').waitFor();
  await button('Filters').click();
  yield { name: 'desk-filters', page };
  await button('Filters').click();
  for (const name of ['Views', 'Columns']) {
    await button(name).click();
    await menu.waitFor();
    yield { name: `desk-menu-${name.toLowerCase()}`, page };
    await page.keyboard.press('Escape');
  }
  await button('Views').click();
  await menu.getByRole('menuitem', { name: 'Save this view' }).click();
  await dialog.waitFor();
  yield { name: 'desk-save-view', page };
  await page.keyboard.press('Escape');
  await page.getByRole('grid').locator('[data-row="0"] input[type="checkbox"]').click();
  yield { name: 'desk-selected', page };
  for (const name of ['Campaign', 'Stage']) {
    await page.getByRole('toolbar', { name: 'With the selected leads' }).getByRole('button', { name }).click();
    await menu.waitFor();
    yield { name: `desk-menu-${name.toLowerCase()}`, page };
    await page.keyboard.press('Escape');
  }
  await button('Set a variable').click();
  await dialog.waitFor();
  yield { name: 'desk-variable', page };
  await page.close();
}

async function* merging(extension: LoadedExtension, sandbox: Sandbox): AsyncGenerator<State> {
  const third = people[2];
  const crm = await extension.context.newPage();
  await addFromPage(crm, `${sandbox.crmBase}/contacts/${third?.id}`);
  await crm.close();
  const page = await extension.open('options.html#leads');
  await page.getByRole('grid').getByText(imported.name).dblclick();
  const dialog = page.getByRole('dialog').first();
  await dialog.getByRole('button', { name: 'Add a number' }).click();
  await dialog.getByLabel('New number').fill(third?.phones[0]?.text ?? '');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Merge' }).waitFor();
  yield { name: 'lead-number-taken', page };
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await page.getByRole('dialog', { name: 'Make them one lead?' }).waitFor();
  yield { name: 'merge', page };
  await page.close();
}

async function* doNotCall(extension: LoadedExtension): AsyncGenerator<State> {
  const page = await extension.open('options.html#doNotCall');
  await page.getByLabel('Numbers that must not be called').fill(`${imported.phone}, 12345`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  yield { name: 'do-not-call-typed', page };
  const buffer = Buffer.from(`Telefon\r\n${imported.phone}\r\n+1 415 555 0132\r\n12345`);
  await pickFile(page, 'Add from a file', { name: 'numbers.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('region', { name: 'Result' }).waitFor();
  yield { name: 'do-not-call-checked', page };
  await page.close();
}

async function* preflight(extension: LoadedExtension): AsyncGenerator<State> {
  const page = await extension.open('popup.html');
  await page.setViewportSize({ width: 400, height: 580 });
  await page.getByRole('button', { name: /^Push \d+ leads?$/ }).click();
  await page.getByRole('dialog').waitFor();
  yield { name: 'preflight', page };
  await page.close();
}

async function* erasing(extension: LoadedExtension): AsyncGenerator<State> {
  const page = await extension.open('options.html#diagnostics');
  await page.getByText('Show the report').click();
  yield { name: 'diagnostics-report', page };
  await page.getByRole('button', { name: 'Erase everything' }).click();
  const question = page.getByRole('dialog');
  const asked = page.waitForEvent('download');
  await question.getByRole('button', { name: 'Save a backup first' }).click();
  const buffer = await readFile(await (await asked).path());
  yield { name: 'erase', page };
  await page.close();
  const backup = await extension.open('options.html#backup');
  await pickFile(backup, 'Choose a backup', { name: 'backup.json', mimeType: 'application/json', buffer });
  await backup.getByRole('button', { name: 'Restore', exact: true }).waitFor();
  yield { name: 'backup-checked', page: backup };
  await backup.close();
}
