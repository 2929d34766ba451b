import { chipOn } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

/** 500 rows of which about twenty exist; their elements are used again for others as the user scrolls. */
const html = `<!doctype html><html lang="en"><title>Contacts</title><h1>Contacts</h1><button>Even only</button>
<div id="box" style="height: 480px; overflow: auto; position: relative"><div id="all" style="position: relative"></div></div>
<script>
  const everybody = Array.from({ length: 500 }, (_, at) => ({
    id: at,
    name: ['Anna', 'Bert', 'Carla', 'Dora', 'Emil'][at % 5] + ' ' + String.fromCharCode(65 + (at % 26)) + 'er' + ['son', 'man', 'ley', 'wick'][at % 4] + String.fromCharCode(97 + Math.floor(at / 26)),
    phone: '+44 20 7946 0' + String(at).padStart(3, '0'),
  }));
  let people = everybody;
  const box = document.querySelector('#box');
  const all = document.querySelector('#all');
  const rows = Array.from({ length: 20 }, () => {
    const row = document.createElement('div');
    row.setAttribute('role', 'row');
    row.style.cssText = 'position: absolute; height: 30px; display: flex; gap: 40px';
    row.innerHTML = '<div role="gridcell" class="name"></div><div role="gridcell" class="phone"></div>';
    all.append(row);
    return row;
  });
  all.setAttribute('role', 'grid');
  function draw() {
    all.style.height = people.length * 30 + 'px';
    const first = Math.floor(box.scrollTop / 30);
    for (let at = first; at < first + 20; at++) {
      const row = rows[at % 20];
      const person = people[at];
      row.hidden = !person;
      if (!person) continue;
      row.style.top = at * 30 + 'px';
      row.querySelector('.name').textContent = person.name;
      row.querySelector('.phone').textContent = person.phone;
    }
  }
  box.addEventListener('scroll', draw);
  document.querySelector('button').addEventListener('click', () => {
    people = everybody.filter(({ id }) => id % 2 === 0);
    box.scrollTop = 0;
    draw();
  });
  draw();
</script>`;

test('a list whose rows are used again offers everybody who was in view, with the ticks as they were left', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await page.route('**/virtual', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`${sandbox.crmBase}/virtual`);
  const chip = chipOn(page);
  const scrollTo = (row: number) => page.locator('#box').evaluate((box, top) => box.scrollTo({ top }), row * 30);
  await expect(chip).toContainText('20 people on this page');
  await chip.getByRole('button', { name: 'Show what was found' }).click();
  await chip.getByRole('checkbox').nth(2).uncheck();
  await scrollTo(10);
  await expect(chip).toContainText('30 people on this page');
  await scrollTo(200);
  await expect(chip).toContainText('50 people on this page');
  await scrollTo(0);
  await expect(chip.getByRole('checkbox').nth(2)).not.toBeChecked();
  await chip.getByRole('button', { name: 'Add 49 leads' }).click();
  await expect(chip).toContainText('49 leads are in the queue');
  const leads = await extension.store.rows<{ primary: { phone: string; name: string } }>('leads');
  const seen = [...Array.from({ length: 30 }, (_, at) => at), ...Array.from({ length: 20 }, (_, at) => 200 + at)];
  const expected = seen.filter((at) => at !== 2).map((at) => `+442079460${String(at).padStart(3, '0')}`);
  expect(leads.map(({ primary }) => primary.phone).sort()).toEqual(expected.sort());
  // Nobody got another one's number.
  const nameOf = await page.evaluate<Record<string, string>>(
    'Object.fromEntries(everybody.map(({ name, phone }) => [phone.replaceAll(" ", ""), name]))',
  );
  for (const { primary } of leads) expect(primary.name).toBe(nameOf[primary.phone]);

  await page.getByRole('button', { name: 'Even only' }).click();
  await expect(chip).toContainText('20 people on this page');
});
