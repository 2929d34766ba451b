import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

// A client-side CRM as people have it open: 500 contacts × 12 columns, of which the rows in view and a few more exist.
const rowCount = 500;
const inView = 25;
const columns = [
  'Name',
  'Company',
  'Title',
  'E-mail',
  'Phone',
  'Stage',
  'Owner',
  'City',
  'Created',
  'Deals',
  'Value',
  'Last activity',
];

function cellOf(row: number, column: number): string {
  const cells = [
    `Person ${String.fromCharCode(65 + (row % 26))}. Example`,
    `Company ${row % 90}`,
    'Head of Purchasing',
    `person${row}@company${row % 90}.example`,
    `+1 415 555 01${String(row % 100).padStart(2, '0')}`,
    row % 3 ? 'Qualified' : 'New',
    'Olivia Owner',
    'Springfield',
    `2026-0${1 + (row % 9)}-14`,
    String(row % 7),
    `$ ${1000 + row * 13}.00`,
    `${1 + (row % 28)} days ago`,
  ];
  return cells[column] ?? '';
}

function Cell({ row, column }: { row: number; column: number }) {
  const text = cellOf(row, column);
  return (
    <td className={`col-${column}`}>
      <div className="cell">
        <svg width="12" height="12" aria-hidden="true">
          <circle cx="6" cy="6" r="5" />
        </svg>
        <span className="value" title={text}>
          {column === 4 ? <a href={`tel:${text.replaceAll(' ', '')}`}>{text}</a> : <span>{text}</span>}
        </span>
      </div>
    </td>
  );
}

function Contacts() {
  const [page, setPage] = useState(0);
  useEffect(() => {
    Reflect.set(globalThis, 'showPage', (next: number) => flushSync(() => setPage(next)));
  }, []);
  const first = (page * inView) % (rowCount - inView);
  return (
    <main>
      <h1>Contacts</h1>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: inView }, (_, at) => first + at).map((row) => (
            <tr key={row} data-record-id={`c-${row}`}>
              {columns.map((name, column) => (
                <Cell key={name} row={row} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Contacts />);
