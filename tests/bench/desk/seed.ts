/**
 * Runs in a page of the extension: puts made-up leads `from` up to `to` into its database as the extension itself would
 * write them. Everybody is invented, and so are the numbers.
 */
export async function seed([from, to]: [number, number]): Promise<void> {
  const firstNames = ['Anna', 'Ben', 'Chloé', 'David', 'Elif', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jörg', 'Kaya', 'Liam'];
  const lastNames = [
    'Adler',
    'Brandt',
    'Çelik',
    'Dubois',
    'Ekström',
    'Fischer',
    'García',
    'Hale',
    'Ivarsson',
    'Jansen',
  ];
  const trades = ['Joinery', 'Logistics', 'Dental', 'Roofing', 'Bakery', 'Optics', 'Solar', 'Travel', 'Textiles'];
  const sites = ['crm.example', 'sales.example', 'spring-list.csv', 'portal.example'];
  const statuses = ['created', 'scheduled', 'processing', 'rescheduled', 'reached-max-retries', 'completed'];
  const pick = <Of>(list: Of[], n: number) => list[n % list.length] as Of;
  const numberOf = (n: number) => pick(['+1415', '+4930', '+4420', '+3319'], n) + String(9_000_000 + n);

  function rowOf(n: number) {
    const name = `${pick(firstNames, n)} ${pick(lastNames, Math.floor(n / 12))} ${n}`;
    const company = `${pick(lastNames, n + 3)} ${pick(trades, Math.floor(n / 7))} ${n % 4_000}`;
    const email = `person${n}@company${n % 4_000}.example`;
    const at = 1_780_000_000_000 + n * 37_000;
    const status = n % 5 === 0 ? pick(statuses, Math.floor(n / 5)) : undefined;
    const remote = { id: String(n), status: { code: status, raw: status, seenAt: at } };
    const primary = { phone: numberOf(n), name, company, email, variables: {}, ...(status && { remote }) };
    const secondary = n % 3 === 0 ? [{ phone: numberOf(n + 500_000), variables: {} }] : [];
    const phones = [primary, ...secondary].map(({ phone }) => phone);
    const stage = n % 11 === 0 ? 'new' : 'ready';
    const enrolment = { host: 'https://campaigns.example/api', campaignId: '1', remoteId: String(n), acceptedAt: at };
    return {
      ...{
        id: `lead-${String(n).padStart(6, '0')}`,
        primary,
        secondary,
        stage,
        fields: { Segment: `S${n % 9}` },
        phones,
      },
      ...{ doubts: stage === 'new' ? ['country'] : [], source: { kind: 'page', site: pick(sites, n), at } },
      ...{ createdAt: at, updatedAt: at },
      ...(status
        ? { enrolment, campaignId: '1', place: 'enrolled', statusCode: status }
        : { place: stage === 'new' ? 'review' : 'ready' }),
    };
  }

  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('leadclip');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (let start = from; start < to; start += 2_000) {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('leads', 'readwrite', { durability: 'relaxed' });
      const leads = transaction.objectStore('leads');
      for (let n = start; n < Math.min(start + 2_000, to); n++) leads.put(rowOf(n));
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}
