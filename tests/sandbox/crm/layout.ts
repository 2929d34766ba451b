import { signedIn, support } from './decoys.ts';
import { type Html, html } from './html.ts';

interface Page {
  title: string;
  main: Html;
  /** `server` pages link among themselves, `client` pages run `client/app.js`. */
  rendered?: 'server' | 'client';
}

/** The frame around every page: navigation, the signed-in user with their own number, the vendor's line. */
export function layout({ title, main, rendered = 'server' }: Page): string {
  const base = rendered === 'server' ? '/crm' : '/crm/app';
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · Fernwell CRM</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/crm/style.css">
    ${rendered === 'client' ? html`<script type="module" src="/crm/app.js"></script>` : ''}
  </head>
  <body>
    <header class="bar">
      <a class="brand" href="/crm/contacts">Fernwell</a>
      <nav>
        <a href="${base}/contacts">Contacts</a>
        <a href="/crm/companies">Companies</a>
        <a href="/crm/orders">Orders</a>
        <a href="/crm/reports">Reports</a>
      </nav>
      <div class="user-menu"><span class="user-name">${signedIn.name}</span> <small>My line ${signedIn.line}</small></div>
    </header>
    <main id="main">${main}</main>
    <footer>Fernwell CRM 4.15.55 · Support ${support} · © 2026</footer>
  </body>
</html>
`.text;
}

/** One label and its value, as on every detail page. */
export function row(label: string, value: string | number | Html): Html {
  return html`<div class="field"><dt>${label}</dt><dd>${value}</dd></div>`;
}
