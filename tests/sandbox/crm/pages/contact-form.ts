import { customerNumber } from '../decoys.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { countryNames, type Person } from '../records.ts';

/** The same contact in a form: values live in controls. */
export function contactFormPage(person: Person): string {
  const { company } = person;
  return layout({
    title: `Edit ${person.name}`,
    main: html`
      <p class="crumbs"><a href="/crm/contacts">Contacts</a> › <a href="/crm/contacts/${person.id}">${person.name}</a> › Edit</p>
      <form class="card" action="/crm/contacts/${person.id}">
        ${control('Name', 'text', person.name)}
        ${control('Job title', 'text', person.title)}
        ${control('Company', 'text', company.name)}
        ${person.phones.map(({ label, text }) => control(label, 'tel', text))}
        ${control('Fax', 'tel', company.fax)}
        ${control('Email', 'email', person.email)}
        ${control('Country', 'text', countryNames[company.country] ?? company.country)}
        ${control('Customer no.', 'text', customerNumber(person))}
        <button class="button">Save</button>
      </form>`,
  });
}

function control(label: string, type: string, value: string): Html {
  const id = label.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return html`<div class="field"><label for="${id}">${label}</label><input id="${id}" type="${type}" value="${value}"></div>`;
}
