// The client-side variant: routes by pushState, fills pages after they are shown, and reuses the elements of a row or a
// field for the next record, as virtualised CRMs do.
/**
 * @typedef {{ label: string, text: string, phone: string }} Phone
 * @typedef {{ id: string, name: string, title: string, company: string, country: string, email: string, owner: string, fax: string, phones: Phone[] }} Contact
 */
const main = /** @type {HTMLElement} */ (document.getElementById('main'));
const columns = ['Name', 'Company', 'Country', 'Phone', 'Second phone', 'Owner'];

/** @param {string} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} [children] */
function element(tag, attributes = {}, children = []) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** @param {Phone | undefined} phone */
function phoneLink(phone) {
  return phone ? element('a', { href: `tel:${phone.phone}` }, [phone.text]) : '';
}

/** @param {Contact[]} contacts @param {number} page @param {number} pages */
function showList(contacts, page, pages) {
  document.title = 'Contacts · Fernwell CRM';
  const grid = main.querySelector('[role=grid]') ?? emptyGrid();
  const rows = [...grid.querySelectorAll('.grid-row')];
  contacts.forEach((contact, at) => {
    const row = rows[at] ?? grid.appendChild(emptyRow());
    row.setAttribute('data-record-id', contact.id);
    const [name, company, country, first, second, owner] = row.children;
    name?.replaceChildren(element('a', { href: `/crm/app/contacts/${contact.id}` }, [contact.name]));
    company?.replaceChildren(contact.company);
    country?.replaceChildren(contact.country);
    first?.replaceChildren(phoneLink(contact.phones[0]));
    second?.replaceChildren(phoneLink(contact.phones[1]));
    owner?.replaceChildren(contact.owner);
  });
  for (const row of rows.slice(contacts.length)) row.remove();
  const links = Array.from({ length: pages }, (_, at) =>
    element('a', { href: `/crm/app/contacts?page=${at + 1}`, ...(at + 1 === page && { 'aria-current': 'page' }) }, [
      String(at + 1),
    ]),
  );
  main.querySelector('.pager')?.replaceChildren(...links);
}

function emptyGrid() {
  const header = columns.map((name) => element('div', { role: 'columnheader' }, [name]));
  const grid = element('div', { role: 'grid', class: 'card grid', 'aria-label': 'Contacts' }, [
    element('div', { role: 'row', class: 'grid-head' }, header),
  ]);
  main.replaceChildren(element('h1', {}, ['Contacts']), grid, element('p', { class: 'pager' }));
  return grid;
}

function emptyRow() {
  const cells = columns.map(() => element('div', { role: 'gridcell' }));
  return element('div', { role: 'row', class: 'grid-row' }, cells);
}

/** The name is there at once, the fields a moment later. @param {Contact} contact */
function showContact(contact) {
  document.title = `${contact.name} · Fernwell CRM`;
  if (!main.querySelector('.attributes')) {
    main.replaceChildren(
      element('h1'),
      element('p', { class: 'subtitle' }),
      element('div', { class: 'card attributes' }),
    );
  }
  main.querySelector('h1')?.replaceChildren(contact.name);
  main.querySelector('.subtitle')?.replaceChildren(`${contact.title} at ${contact.company}`);
  requestAnimationFrame(() => fillAttributes(contact));
}

/** @param {Contact} contact */
function fillAttributes(contact) {
  /** @type {[string, Node | string][]} */
  const attributes = [
    ...contact.phones.map((phone) => /** @type {[string, Node | string]} */ ([phone.label, phoneLink(phone)])),
    ['Email', contact.email],
    ['Company', contact.company],
    ['Country', contact.country],
    ['Fax', contact.fax],
    ['Owner', contact.owner],
  ];
  const panel = main.querySelector('.attributes');
  const fields = [...(panel?.children ?? [])];
  attributes.forEach(([label, value], at) => {
    const field =
      fields[at] ?? panel?.appendChild(element('div', { class: 'field' }, [element('div'), element('div')]));
    field?.children[0]?.replaceChildren(label);
    field?.children[1]?.replaceChildren(value);
  });
  for (const field of fields.slice(attributes.length)) field.remove();
}

/** Shows what the address says; an answer that comes after the next click is dropped. */
async function show() {
  const { pathname, search, href } = location;
  const response = await fetch(pathname.replace('/crm/app/', '/crm/data/') + search);
  if (!response.ok || location.href !== href) return;
  const answer = await response.json();
  if ('contacts' in answer)
    showList(answer.contacts, Number(new URLSearchParams(search).get('page') ?? 1), answer.pages);
  else showContact(answer);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.pathname.startsWith('/crm/app/') || link.protocol === 'tel:') return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  void show();
});
addEventListener('popstate', () => void show());
void show();
