import { createdOn, lastOrder } from '../decoys.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { countryNames, type Person, people } from '../records.ts';
import { pageSize } from '../truth.ts';

/** Page `number` (from 1) of all contacts, as a table. */
export function contactListPage(number: number): string {
  const size = pageSize.server;
  const last = Math.ceil(people.length / size);
  const shown = people.slice((number - 1) * size, number * size);
  return layout({
    title: 'Contacts',
    main: html`
      <h1>Contacts</h1>
      <table class="card">
        <thead>
          <tr><th>Name</th><th>Company</th><th>Country</th><th>Work</th><th>Direct line</th><th>Mobile</th><th>Last order</th><th>Amount</th><th>Owner</th><th>Created</th></tr>
        </thead>
        <tbody>${shown.map(contactRow)}</tbody>
      </table>
      <p class="pager">${Array.from({ length: last }, (_, at) => html`<a href="/crm/contacts?page=${at + 1}">${at + 1}</a> `)}</p>`,
  });
}

function contactRow(person: Person): Html {
  const order = lastOrder(person);
  const phone = (label: string) => person.phones.find((one) => one.label === label)?.text ?? '';
  return html`
    <tr>
      <td><a href="/crm/contacts/${person.id}">${person.name}</a></td>
      <td><a href="/crm/companies/${person.company.id}">${person.company.name}</a></td>
      <td>${countryNames[person.company.country] ?? ''}</td>
      <td>${phone('Work')}</td><td>${phone('Direct line')}</td><td>${phone('Mobile')}</td>
      <td>${order.id}</td><td class="amount">${order.amount}</td><td>${person.owner}</td><td>${createdOn(person)}</td>
    </tr>`;
}
