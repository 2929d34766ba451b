import { chipOn } from '../support/journey.ts';
import { expect, test } from './fixture.ts';

/** A record inside a closed root inside an open one, and a frame: each draws its person late, and the page's own tree does not change. */
const html = `<!doctype html><html lang="en"><title>CRM</title><crm-app></crm-app><iframe id="frame" srcdoc="<body></body>"></iframe>
<script>
  const person = (name, phone) => '<main><h1>' + name + '</h1><dl><dt>Mobile</dt><dd><a href="tel:' + phone + '">' + phone + '</a></dd></dl></main>';
  customElements.define('crm-record', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'closed' });
      window.show = (name, phone) => { root.innerHTML = person(name, phone); };
    }
  });
  customElements.define('crm-app', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<crm-record></crm-record>'; }
  });
  window.frame = (name, phone) => { document.querySelector('#frame').contentDocument.body.innerHTML = person(name, phone); };
</script>`;

test('people in closed roots and frames are found, whenever they are drawn there', { tag: '@firefox' }, async ({
  extension,
  sandbox,
}) => {
  const page = await extension.context.newPage();
  await page.route('**/roots', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const chip = chipOn(page);
  const show = async (how: string, name: string, phone: string) => {
    await page.evaluate(`window.${how}(${JSON.stringify(name)}, ${JSON.stringify(phone)})`);
    await expect(chip).toContainText(name);
  };
  await page.goto(`${sandbox.crmBase}/roots`);
  await page.waitForFunction('document.querySelector("#frame").contentDocument?.readyState === "complete"');
  await show('show', 'Anna Fjord', '+1 415 555 0131');
  await show('show', 'Bert Okoye', '+1 415 555 0132');
  await page.evaluate('window.show("", "")');
  await show('frame', 'Carla Nowak', '+1 415 555 0133');
  await chip.getByRole('button', { name: 'Add as lead' }).click();
  await expect(chip).toContainText('In the queue');
  const leads = await extension.store.rows<{ primary: { phone: string; name: string } }>('leads');
  expect(leads.map(({ primary }) => primary)).toMatchObject([{ phone: '+14155550133', name: 'Carla Nowak' }]);
});
