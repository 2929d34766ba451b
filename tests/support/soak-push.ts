import { expect } from '@playwright/test';
import type { Sandbox } from '../sandbox/start.ts';
import type { LoadedExtension } from './extension.ts';
import { chooseCampaign, connectAccount } from './journey.ts';
import { seedLeads } from './seed-leads.ts';

interface Job extends Record<string, unknown> {
  leadId: string;
  state: string;
  refusal?: { message: string };
}

interface Soak {
  leads: number;
  /** How often the worker is killed, and how many times. */
  everyMs: number;
  kills: number;
  timeoutMs: number;
}

/** What goes wrong, as shares of the creates. */
const share = { '429': 0.15, 'stored-hang': 0.07, drop: 0.06, '422': 0.02, 'stored-500': 0.05 };

/**
 * Pushes seeded leads from the popup to a sandbox full of faults while the worker is killed again and again; then every
 * lead is on the server exactly once, or refused in words that the extension kept.
 */
export async function soakPush(extension: LoadedExtension, sandbox: Sandbox, soak: Soak): Promise<void> {
  const options = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
  await expect(options.getByText('Connected to Demo')).toBeVisible();
  sandbox.control({
    latencyMs: 60,
    faults: { share, seed: 7 },
    // A generous limit, so that the faults and not the pace decide how long it takes.
    limit: { perWindow: 6_000, windowMs: 60_000, kind: 'sliding', headers: true, says: 'header' },
    drift: { duplicate: 'stored-again' },
  });
  const numbers = await seedLeads(extension.store, soak.leads);
  const popup = await extension.open('popup.html');
  await chooseCampaign(popup, 'Spring outreach');
  await popup.getByRole('button', { name: `Push ${soak.leads} leads` }).click();

  await expect.poll(open).toBeGreaterThan(0);
  const end = Date.now() + soak.timeoutMs;
  for (let killed = 0; (await open()) > 0 && Date.now() < end; ) {
    await popup.waitForTimeout(soak.everyMs);
    if (killed < soak.kills) await extension.killWorker();
    killed += 1;
    await popup.evaluate('chrome.runtime.sendMessage({ name: "outbox.kick", request: {} }).catch(() => undefined)');
  }

  expect(await open()).toBe(0);
  expect(await wrongs()).toEqual([]);

  async function open(): Promise<number> {
    const jobs = await extension.store.rows<Job>('jobs');
    return jobs.filter(({ state }) => state === 'pending' || state === 'sending' || state === 'unknown').length;
  }

  /** Leads that are lost, doubled, or refused without words. */
  async function wrongs(): Promise<string[]> {
    const onServer = new Map<string, number>();
    for (const { phone_number, parentId } of sandbox.api.world.leads.values()) {
      if (parentId === undefined) onServer.set(phone_number, (onServer.get(phone_number) ?? 0) + 1);
    }
    const jobs = new Map((await extension.store.rows<Job>('jobs')).map((job) => [job.leadId, job]));
    return numbers.flatMap((number, at) => {
      const job = jobs.get(`seed-${String(at).padStart(5, '0')}`);
      const count = onServer.get(number) ?? 0;
      const isRefused = job?.state === 'rejected' && Boolean(job.refusal?.message) && count === 0;
      const isThere = job?.state === 'accepted' && count === 1;
      return isRefused || isThere ? [] : [`${number}: ${job?.state}, ${count} times on the server`];
    });
  }
}
