import { type Html, html } from '../html.ts';
import { layout, row } from '../layout.ts';
import { type Company, companies, countryNames, type Person, peopleOf } from '../records.ts';

export function companyListPage(): string {
  return layout({
    title: 'Companies',
    main: html`
      <h1>Companies</h1>
      <table class="card">
        <thead><tr><th>Company</th><th>Country</th><th>Main line</th><th>Fax</th><th>VAT ID</th></tr></thead>
        <tbody>
          ${companies.map(
            (company) => html`
          <tr>
            <td><a href="/crm/companies/${company.id}">${company.name}</a></td>
            <td>${countryNames[company.country] ?? ''}</td>
            <td>${company.phone.text}</td><td>${company.fax}</td><td>${company.vat}</td>
          </tr>`,
          )}
        </tbody>
      </table>`,
  });
}

/** A business with its own line and the people in it, each with theirs. */
export function companyPage(company: Company): string {
  return layout({
    title: company.name,
    main: html`
      <p class="crumbs"><a href="/crm/companies">Companies</a> › ${company.name}</p>
      <section class="card">
        <h1>${company.name}</h1>
        <dl>
          ${row(company.phone.label, company.phone.text)}
          ${row('Fax', company.fax)}
          ${row('Street', company.street)}
          ${row('City', company.city)}
          ${row('Country', countryNames[company.country] ?? company.country)}
          ${row('VAT ID', company.vat)}
          ${company.iban ? row('IBAN', company.iban) : ''}
        </dl>
      </section>
      <section>
        <h2>People</h2>
        <ul class="cards">${peopleOf(company).map(personCard)}</ul>
      </section>`,
  });
}

function personCard(person: Person): Html {
  return html`
    <li class="card">
      <h3><a href="/crm/contacts/${person.id}">${person.name}</a></h3>
      <p>${person.title}</p>
      ${person.phones.map(({ label, text, phone }) => html`<p>${label}: <a href="tel:${phone}">${text}</a></p>`)}
    </li>`;
}
