import { people } from '../sandbox/crm/records.ts';
import { chipOn } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

interface Sighting {
  onScreen: string;
  onChip: string;
}

/** Runs in the page: goes from person to person as a client-side CRM does, and notes at every frame whom chip and page show. */
async function hurry({ ids, rounds }: { ids: string[]; rounds: number }): Promise<Sighting[]> {
  const seen: Sighting[] = [];
  const look = () => {
    const box = document.querySelector('leadclip-overlay')?.shadowRoot?.querySelector<HTMLElement>('.box');
    const onChip = box && !box.hidden ? (box.querySelector('.summary strong')?.textContent ?? '') : '';
    const onScreen = document.querySelector('h1')?.textContent ?? '';
    if (onChip) seen.push({ onScreen, onChip });
  };
  for (let at = 0; at < rounds; at++) {
    history.pushState(null, '', `/crm/app/contacts/${ids[at % ids.length]}`);
    dispatchEvent(new PopStateEvent('popstate'));
    // Now and then somebody stays long enough to see the chip.
    for (let frame = 0; frame < (at % 20 === 19 ? 40 : 1 + (at % 4)); frame++) {
      await new Promise(requestAnimationFrame);
      look();
    }
  }
  return seen;
}

test('200 fast navigations: the chip never shows anybody but the person on screen', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/app/contacts/${people[0]?.id}`);
  await expect(chipOn(page).getByRole('status')).toContainText(people[0]?.name ?? '');
  const seen = await page.evaluate(hurry, { ids: people.slice(0, 7).map(({ id }) => id), rounds: 200 });
  expect(seen.filter(({ onScreen, onChip }) => onScreen !== onChip)).toEqual([]);
  expect(new Set(seen.map(({ onChip }) => onChip)).size).toBeGreaterThan(3);
});

test('a person who is gone when the button is pressed is not added', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const [dana, marcus] = people;
  const page = await extension.context.newPage();
  await page.goto(`${sandbox.crmBase}/app/contacts/${dana?.id}`);
  const add = chipOn(page).getByRole('button', { name: 'Add as lead' });
  await add.focus();
  // The record changes under the same address, as in a CRM with two panes, and Enter comes at that moment.
  await page.evaluate(
    ([from, to, number]) => {
      document.addEventListener(
        'keydown',
        () => {
          document.querySelector('h1')?.replaceChildren(to ?? '');
          const link = document.querySelector('a[href^="tel:"]');
          link?.setAttribute('href', `tel:${number}`);
          link?.replaceChildren(number ?? '');
          document.title = document.title.replace(from ?? '', to ?? '');
        },
        { once: true, capture: true },
      );
    },
    [dana?.name, marcus?.name, marcus?.phones[0]?.phone],
  );
  await page.keyboard.press('Enter');
  await expect(chipOn(page).getByRole('status')).toContainText(marcus?.name ?? '');
  expect(await extension.store.rows('leads')).toEqual([]);
});
