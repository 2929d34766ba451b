import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/start.ts';
import type { LoadedExtension } from '../support/extension.ts';
import { chooseCampaign, connectAccount, leadLine } from '../support/journey.ts';
import { seedLeads } from '../support/seed-leads.ts';
import { expect, test } from './fixture.ts';

const quarantineMs = 61_000;

/** A popup in the middle of a push: some leads are stored, the others wait or are on the wire. */
async function pushing(extension: LoadedExtension, sandbox: Sandbox, leads: number): Promise<Page> {
  sandbox.control({
    latencyMs: 180,
    limit: { perWindow: 6_000, windowMs: 60_000, kind: 'sliding', headers: true, says: 'header' },
    drift: { duplicate: 'stored-again' },
  });
  const options = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
  await expect(options.getByText('Connected to Demo')).toBeVisible();
  await seedLeads(extension.store, leads);
  const popup = await extension.open('popup.html');
  await chooseCampaign(popup, 'Spring outreach');
  await popup.getByRole('button', { name: `Push ${leads} leads` }).click();
  await expect.poll(() => stored(sandbox).length, { intervals: [50] }).toBeGreaterThan(1);
  return popup;
}

function stored(sandbox: Sandbox): string[] {
  const own = [...sandbox.api.world.leads.values()].filter(({ parentId }) => parentId === undefined);
  return own.map(({ phone_number }) => phone_number);
}

async function states(extension: LoadedExtension): Promise<string[]> {
  const jobs = await extension.store.rows<{ state: string }>('jobs');
  return [...new Set(jobs.map(({ state }) => state))].sort();
}

/** Skips whatever waits the doubtful leads have left, until every lead is there; and then, each is there once. */
async function expectAllOnce(extension: LoadedExtension, sandbox: Sandbox, leads: number): Promise<void> {
  await expect(async () => {
    if ((await states(extension)).join() !== 'accepted') await extension.skip(quarantineMs);
    expect(await states(extension)).toEqual(['accepted']);
  }).toPass({ intervals: [400, 800], timeout: 30_000 });
  expect(stored(sandbox)).toHaveLength(leads);
  expect(new Set(stored(sandbox)).size).toBe(leads);
}

test('one lead refused, then the key: the words of the server are shown, the key is asked for, the rest follows', async ({
  extension,
  sandbox,
}) => {
  sandbox.control({ drift: { language: 'de' }, faults: { next: ['422'] } });
  const popup = await pushing(extension, sandbox, 24);
  sandbox.control({ key: '1|new' });
  const alert = popup.getByRole('alert');
  await expect(alert).toContainText('The server does not accept the API key. Enter it again; the push then goes on.');
  await expect(alert).toContainText('Unauthenticated.');
  await expect.poll(() => states(extension)).toEqual(['accepted', 'pending', 'rejected']);
  const before = stored(sandbox).length;
  const opened = extension.context.waitForEvent('page');
  await alert.getByRole('button', { name: 'Enter the key' }).click();
  const options = await opened;
  await expect(options.getByLabel('Campaign host')).toHaveValue(sandbox.origin);
  expect(stored(sandbox)).toHaveLength(before);
  await options.getByLabel('API key').fill('1|new');
  await options.getByRole('button', { name: 'Test and save' }).click();
  await expect.poll(() => states(extension)).toEqual(['accepted', 'rejected']);

  await popup.bringToFront();
  await popup.getByRole('region', { name: 'Your leads' }).getByText('Refused').first().click();
  await leadLine(popup, 'Person 0').getByRole('button').click();
  const sentence = 'Die übermittelten Daten sind ungültig. Der Kundenname ist nicht zulässig.';
  await expect(popup.getByRole('dialog').getByRole('alert')).toContainText(sentence);
  await popup.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
  await expectAllOnce(extension, sandbox, 24);
});

test('a portal in place of the server, then no server at all: said, waited for, nothing lost or doubled', {
  tag: '@firefox',
}, async ({ extension, sandbox }) => {
  const popup = await pushing(extension, sandbox, 40);
  sandbox.control({ faults: { share: { html: 0.5, 'stored-html': 0.5 } } });
  await expect(popup.getByRole('alert')).toContainText('The host answered with a web page instead of data.');
  sandbox.control({ faults: { share: {} } });
  await expect.poll(() => states(extension)).not.toContain('sending');
  const before = stored(sandbox).length;
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => stored(sandbox).length, { intervals: [50] }).toBeGreaterThan(before);

  await sandbox.goDown();
  await expect(popup.getByText('The campaign server has not answered since')).toBeVisible();
  expect(await states(extension)).toContain('pending');
  await sandbox.comeBack();
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.getByText('The campaign server has not answered since')).toBeHidden();
  await expectAllOnce(extension, sandbox, 40);
});

test('the popup closed right after the press: everybody goes out all the same', async ({ extension, sandbox }) => {
  const options = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
  await expect(options.getByText('Connected to Demo')).toBeVisible();
  sandbox.control({ limit: { perWindow: 6_000, windowMs: 60_000, kind: 'sliding', headers: true, says: 'header' } });
  await seedLeads(extension.store, 300);
  const popup = await extension.open('popup.html');
  await chooseCampaign(popup, 'Spring outreach');
  await popup.getByRole('button', { name: 'Push 300 leads' }).click();
  await popup.close();
  await expect.poll(() => stored(sandbox).length, { timeout: 45_000 }).toBe(300);
  expect(new Set(stored(sandbox)).size).toBe(300);
});

test('the browser closed in the middle of a push and opened again: it goes on by itself', async ({
  launch,
  sandbox,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'leadclip-profile-'));
  const first = await launch({ profile });
  await pushing(first, sandbox, 40);
  await first.close();
  const before = stored(sandbox).length;
  expect(before).toBeLessThan(30);
  const second = await launch({ profile });
  await expect.poll(() => stored(sandbox).length).toBeGreaterThan(before);
  await expectAllOnce(second, sandbox, 40);
  await second.close();
  await rm(profile, { recursive: true, force: true });
});

test('the clock leaps ahead and back while answers are missing: whoever was stored late is not sent again', {
  tag: '@firefox',
}, async ({ extension, sandbox }) => {
  const leapMs = 2 * 60 * 60_000;
  await pushing(extension, sandbox, 24);
  sandbox.control({ faults: { next: ['late', 'ok', 'late', 'late'], lateMs: 12_000 } });
  await expect.poll(() => states(extension), { intervals: [50] }).toEqual(['accepted', 'sending']);
  await extension.killWorker();
  // Each leap is longer than any wait: by the clock alone the requests are long dead, and so are the doubts about them.
  await extension.skip(leapMs);
  await expect.poll(() => states(extension)).toEqual(['accepted', 'unknown']);
  await extension.skip(leapMs);
  await expect.poll(() => stored(sandbox).length, { timeout: 20_000 }).toBe(24);
  expect(await states(extension)).toEqual(['accepted', 'unknown']);
  // A new worker has the machine's own clock again: four hours back.
  await extension.killWorker();
  await expectAllOnce(extension, sandbox, 24);
});
