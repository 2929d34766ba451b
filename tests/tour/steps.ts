import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Person } from '../sandbox/crm/records.ts';
import type { Sandbox } from '../sandbox/start.ts';
import type { LoadedExtension } from '../support/extension.ts';
import {
  addFromPage,
  chipOn,
  chooseCampaign,
  connectAccount,
  expectStatus,
  leadLine,
  openPopupOver,
} from '../support/journey.ts';

export interface Tour {
  extension: LoadedExtension;
  sandbox: Sandbox;
  person: Person;
  /** Where screenshots and the exported file go. */
  folder: string;
}

export interface Step {
  what: string;
  /** Says what came out of it. */
  run: () => Promise<string>;
}

/** The main job, once through: what a user does first with the product. */
export function tourSteps({ extension, sandbox, person, folder }: Tour): Step[] {
  const address = `${sandbox.crmBase}/contacts/${person.id}`;
  let crm: Page;
  let popup: Page;
  return [
    {
      what: 'Connect the campaign account',
      run: async () => {
        const options = await connectAccount(extension, sandbox.origin, sandbox.apiKey);
        const answer = options.getByText(/^Connected to /);
        await answer.waitFor();
        await options.screenshot({ path: join(folder, 'options.png') });
        const words = await answer.textContent();
        await options.close();
        return words ?? '';
      },
    },
    {
      what: `Add ${person.name} by a click on the CRM page`,
      run: async () => {
        crm = await extension.context.newPage();
        await crm.goto(address);
        await chipOn(crm).getByRole('button', { name: 'Add as lead' }).waitFor();
        await crm.screenshot({ path: join(folder, 'chip.png') });
        await addFromPage(crm, address);
        return 'in the queue';
      },
    },
    {
      what: `Add everybody of ${person.company.name} at once`,
      run: async () => {
        await crm.goto(`${sandbox.crmBase}/companies/${person.company.id}`);
        await chipOn(crm)
          .getByRole('button', { name: /^Add \d+ leads$/ })
          .click();
        await expect(chipOn(crm)).toContainText('in the queue');
        return `${(await extension.store.rows('leads')).length} leads in the queue`;
      },
    },
    {
      what: 'Edit the name in the popup',
      run: async () => {
        popup = await openPopupOver(crm, extension);
        await leadLine(popup, person.name).getByRole('button').click();
        const dialog = popup.getByRole('dialog');
        await dialog.getByLabel('Name', { exact: true }).fill(`${person.name} (tour)`);
        await dialog.getByRole('button', { name: 'Done' }).click();
        await leadLine(popup, `${person.name} (tour)`).waitFor();
        return `${person.name} (tour)`;
      },
    },
    {
      what: 'Push to the campaign “Spring outreach”',
      run: async () => {
        await chooseCampaign(popup, 'Spring outreach');
        await leadLine(popup, person.name).getByRole('checkbox').check();
        await popup.screenshot({ path: join(folder, 'popup.png') });
        await popup.getByRole('button', { name: 'Push 1 lead' }).click();
        await expect(leadLine(popup, person.name)).toContainText(/Ready to call|Being called|Completed/);
        return 'accepted by the server';
      },
    },
    {
      what: 'Wait for the call',
      run: async () => {
        await expectStatus(popup, person.name, 'Completed');
        await popup.screenshot({ path: join(folder, 'completed.png') });
        return 'completed';
      },
    },
    {
      what: 'Export the leads as CSV',
      run: async () => {
        const options = await extension.open('options.html#export');
        const download = options.waitForEvent('download');
        await options.getByRole('button', { name: 'CSV', exact: true }).click();
        const path = join(folder, 'leads.csv');
        await (await download).saveAs(path);
        return path;
      },
    },
  ];
}
