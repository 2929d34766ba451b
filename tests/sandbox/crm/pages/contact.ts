import { type Activity, createdOn, customerNumber, lastOrder, timeline } from '../decoys.ts';
import { type Html, html } from '../html.ts';
import { layout, row } from '../layout.ts';
import { countryNames, type Person } from '../records.ts';

/** A contact as the server renders it: numbers are plain text beside their labels. */
export function contactPage(person: Person): string {
  const { company } = person;
  const order = lastOrder(person);
  return layout({
    title: person.name,
    main: html`
      <p class="crumbs"><a href="/crm/contacts">Contacts</a> › ${person.name}</p>
      <div class="record">
        <section class="card">
          <h1>${person.name}</h1>
          <p class="subtitle">${person.title} at <a href="/crm/companies/${company.id}">${company.name}</a></p>
          <dl>
            ${person.phones.map(({ label, text }) => row(label, text))}
            ${row('Email', html`<a href="mailto:${person.email}">${person.email}</a>`)}
            ${row('Company', company.name)}
            ${row('Street', company.street)}
            ${row('City', company.city)}
            ${row('Country', countryNames[company.country] ?? company.country)}
            ${row('Fax', company.fax)}
          </dl>
          <a class="button" href="/crm/contacts/${person.id}/edit">Edit</a>
        </section>
        <section class="card">
          <h2>Account</h2>
          <dl>
            ${row('Customer no.', customerNumber(person))}
            ${row('Owner', person.owner)}
            ${row('Created', createdOn(person))}
            ${row('Last order', `${order.id} · ${order.amount} · ${order.on}`)}
            ${row('VAT ID', company.vat)}
            ${company.iban ? row('IBAN', company.iban) : ''}
          </dl>
        </section>
        ${timelineSection(timeline(person))}
      </div>`,
  });
}

function timelineSection(activities: Activity[]): Html {
  return html`<section class="card timeline">
    <h2>Activity</h2>
    <ul>${activities.map(({ at, text }) => html`<li><time>${at}</time> ${text}</li>`)}</ul>
  </section>`;
}
