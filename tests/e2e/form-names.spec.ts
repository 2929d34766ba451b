// Forms whose fields hide what the browser says of the form: `<input name="parentElement">`.
import { chipOn } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

test('a form whose fields hide what the browser says of the form is read all the same, on a page that was open already, too', {
  tag: '@firefox',
}, async ({ extension, sandbox }) => {
  const page = await extension.context.newPage();
  // Of all that would mislead the engine, what does not mislead the test's own tools.
  const fields = ['getAttributeNames', 'nextElementSibling', 'previousElementSibling', 'children', 'hasAttributes'];
  const traps = fields.map((name) => `<input name="${name}" value="x"><button id="${name}">x</button>`).join('');
  await page.route('**/contacts/trap*', (route) => {
    const inside = `<h1>Nora Feld</h1>${route.request().url().endsWith('1') ? traps : ''}<dl><dt>Mobile</dt><dd>+1 415 555 0150</dd></dl>`;
    return route.fulfill({ contentType: 'text/html', body: `<main><form>${inside}</form></main>` });
  });
  await page.goto(`${sandbox.crmBase}/contacts/trap-1`);
  await expect(chipOn(page)).toContainText('Nora Feld');
  await chipOn(page).getByRole('button', { name: 'Add as lead' }).click();
  await expect(chipOn(page)).toContainText('In the queue');
  await page.reload();
  await expect(chipOn(page).getByRole('img')).toBeVisible();

  await page.goto(`${sandbox.crmBase}/contacts/trap-2`);
  await expect(chipOn(page)).toContainText('Nora Feld');
  await page.evaluate((html) => {
    document.querySelector('form')?.insertAdjacentHTML('beforeend', html);
    const [name, phone] = [document.querySelector('h1'), document.querySelector('dd')];
    if (name && phone) [name.textContent, phone.textContent] = ['Olga Lund', '+1 415 555 0151'];
  }, traps);
  await expect(chipOn(page)).toContainText('Olga Lund');
});

test('a form that begins to hide itself while the page is read keeps nobody busy for ever', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  const rows = Array.from(
    { length: 300 },
    (_, at) => `<tr><td>Nora Feld ${at}</td><td>+1 415 555 0${100 + (at % 100)}</td></tr>`,
  );
  const body = `<form><table><thead><tr><th>Name</th><th>Mobile</th></tr></thead><tbody>${rows.join('')}</tbody></table><input id="trap"></form>`;
  await page.route('**/contacts/trap', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${sandbox.crmBase}/contacts/trap`);
  await expect(chipOn(page)).toContainText('people');
  // No change of a name is told; the form misleads whoever climbs from a row of it, every other moment.
  await page.evaluate(async () => {
    const trap = document.querySelector('#trap');
    for (let turn = 0; turn < 600; turn++) {
      if (turn % 2) trap?.removeAttribute('name');
      else trap?.setAttribute('name', 'parentElement');
      if (turn % 50 === 0) document.querySelector('td')?.replaceChildren(`Nora Feld ${turn}`);
      await new Promise((resolve) => setTimeout(resolve, 7));
    }
  });
  await page
    .locator('td')
    .first()
    .evaluate((cell) => cell.replaceChildren('Olga Lund'));
  await expect(chipOn(page)).toContainText('people');
});
