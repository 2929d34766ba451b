// Fernwell CRM: a small invented CRM on loopback, to try capture on and to test it.
//   /crm/contacts  /crm/contacts/:id  /crm/contacts/:id/edit  /crm/companies  /crm/companies/:id  /crm/orders  /crm/reports
//   /crm/app/contacts  /crm/app/contacts/:id     the same contacts, rendered by a script (client/app.js) from /crm/data/…
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as later } from 'node:timers/promises';
import { clientShell } from './pages/client-shell.ts';
import { companyListPage, companyPage } from './pages/company.ts';
import { contactPage } from './pages/contact.ts';
import { contactFormPage } from './pages/contact-form.ts';
import { contactListPage } from './pages/contact-list.ts';
import { ordersPage, reportsPage } from './pages/figures.ts';
import { companies, countryNames, type Person, people } from './records.ts';
import { pageSize } from './truth.ts';

/** As slow as a real backend, so that the page exists before its record does. */
const dataDelayMs = 120;

type Answer = { type: string; body: string; delayMs?: number } | { redirect: string } | undefined;

/** Answers every path below `/crm`; `/` leads there. */
export async function crmHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://crm.example');
  const answer = answerFor(url.pathname.replace(/\/$/, ''), Number(url.searchParams.get('page') ?? 1));
  if (!answer) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Fernwell CRM has no such page.');
  } else if ('redirect' in answer) {
    response.writeHead(302, { location: answer.redirect }).end();
  } else {
    if (answer.delayMs) await later(answer.delayMs);
    response.writeHead(200, { 'content-type': answer.type, 'cache-control': 'no-store' }).end(answer.body);
  }
}

function answerFor(path: string, page: number): Answer {
  if (path === '' || path === '/crm') return { redirect: '/crm/contacts' };
  if (path === '/crm/style.css') return file('text/css', 'style.css');
  if (path === '/crm/app.js') return file('text/javascript', 'client/app.js');
  const [, , room = '', id, action] = path.split('/');
  if (room === 'app') return text(clientShell());
  if (room === 'data') return dataFor(path, page);
  if (room === 'orders') return text(ordersPage());
  if (room === 'reports') return text(reportsPage());
  if (room === 'contacts' && !id) return text(contactListPage(page));
  if (room === 'companies' && !id) return text(companyListPage());
  const person = people.find((one) => room === 'contacts' && one.id === id);
  if (person) return text(action === 'edit' ? contactFormPage(person) : contactPage(person));
  const company = companies.find((one) => room === 'companies' && one.id === id);
  return company && text(companyPage(company));
}

function dataFor(path: string, page: number): Answer {
  const size = pageSize.client;
  const id = path.replace('/crm/data/contacts', '').slice(1);
  const person = people.find((one) => one.id === id);
  if (id) return person && json(recordOf(person));
  const shown = people.slice((page - 1) * size, page * size);
  return json({ pages: Math.ceil(people.length / size), contacts: shown.map(recordOf) });
}

function recordOf({ company, ...person }: Person) {
  const country = countryNames[company.country] ?? '';
  return { ...person, company: company.name, country, fax: company.fax };
}

function text(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body };
}

function json(value: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(value), delayMs: dataDelayMs };
}

function file(type: string, name: string): Answer {
  return { type: `${type}; charset=utf-8`, body: readFileSync(new URL(name, import.meta.url), 'utf8') };
}
