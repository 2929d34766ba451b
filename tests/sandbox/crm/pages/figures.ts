import { customerNumber, lastOrder } from '../decoys.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { people } from '../records.ts';

/** Orders and bank accounts: many digits, nobody to call. */
export function ordersPage(): string {
  return layout({
    title: 'Orders',
    main: html`
      <h1>Orders</h1>
      <table class="card">
        <thead><tr><th>Order</th><th>Customer no.</th><th>Date</th><th>Amount</th><th>IBAN</th></tr></thead>
        <tbody>
          ${people.slice(0, 25).map((person) => {
            const { id, amount, on } = lastOrder(person);
            return html`<tr><td>${id}</td><td>${customerNumber(person)}</td><td>${on}</td><td class="amount">${amount}</td><td>${person.company.iban}</td></tr>`;
          })}
        </tbody>
      </table>`,
  });
}

export function reportsPage(): string {
  const quarters = ['01/2026 - 03/2026', '04/2026 - 06/2026', '07/2026 - 09/2026'];
  return layout({
    title: 'Reports',
    main: html`
      <h1>Reports</h1>
      <div class="cards">
        ${quarters.map(
          (quarter, at) => html`<section class="card">
          <h2>${quarter}</h2>
          <p>Revenue €${(1_204_155 + at * 55_512).toLocaleString('en-US')}.00 · ${415 + at} orders · report 2026-415-555-01${at}0</p>
        </section>`,
        )}
      </div>`,
  });
}
