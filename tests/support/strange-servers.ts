import type { Between } from './push-rig';

export interface StrangeServer {
  what: string;
  between: Between;
}

const isCreate = (method: string, url: URL) => method === 'POST' && url.pathname.endsWith('/user/lead');
const isLeadList = (method: string, url: URL) => method === 'GET' && url.pathname.endsWith('/user/leads');

function answer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const hasBody = status !== 204;
  return new Response(hasBody ? text : null, { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** The lead is stored; what comes back is something else. */
const created = (how: (real: Response, json: Record<string, never>) => Response): Between => {
  return async (pass, { method, url }) => {
    const real = await pass();
    if (!isCreate(method, url) || real.status !== 200) return real;
    const json = (await real.clone().json()) as Record<string, never>;
    return how(real, json);
  };
};

/** The list of leads, changed as text or as rows. */
const listed = (how: (text: string) => string): Between => {
  return async (pass, { method, url }) => {
    const real = await pass();
    return isLeadList(method, url) ? answer(how(await real.text())) : real;
  };
};

/** As `fetch` shows it when redirects are not followed. */
function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}

/** In place of the list of leads. */
const instead = (list: () => Response): Between => {
  return (pass, { method, url }) => (isLeadList(method, url) ? Promise.resolve(list()) : pass());
};

function cutBody(text: string): Response {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode(text.slice(0, 30)));
      stream.error(new TypeError('terminated'));
    },
  });
  return new Response(body, { status: 200, headers: { 'content-type': 'application/json' } });
}

const withNumbers = (write: (digits: string) => string) =>
  listed((text) => text.replaceAll(/"\+(\d+)"/g, (_all, digits: string) => JSON.stringify(write(digits))));

/** The list shows only what is older than this. */
function lagging(ms: number): Between {
  return async (pass, { method, url, now }) => {
    const real = await pass();
    if (!isLeadList(method, url)) return real;
    const json = (await real.json()) as { data: { created_at: string }[] };
    const isOld = (at: string) => now - Date.parse(`${at.replace(' ', 'T')}Z`) > ms;
    return answer({ ...json, data: json.data.filter((row) => isOld(row.created_at)) });
  };
}

/** Every other create fails in this way, so that a doubtful lead always has neighbours that went through. */
function everyOther(fault: Between): Between {
  let count = 0;
  return (pass, asked) => {
    if (!isCreate(asked.method, asked.url)) return pass();
    count += 1;
    return count % 2 ? fault(pass, asked) : pass();
  };
}

const storedThenSilent: Between = async (pass) => {
  await pass();
  throw new TypeError('Failed to fetch');
};

/** First this distortion, and every other create stored but unanswered on top: the look-up has to cope. */
function doubted(how: Between): Between {
  const silent = everyOther(storedThenSilent);
  return (pass, asked) => silent((url) => how(() => pass(url), asked), asked);
}

export const strangeServers: StrangeServer[] = [
  { what: '201 without a body', between: created(() => answer('', 201)) },
  { what: '204', between: created(() => answer('', 204)) },
  { what: '200 that only says success', between: created(() => answer({ success: true })) },
  { what: 'an empty object', between: created(() => answer({})) },
  { what: 'a page instead of the answer', between: everyOther(created(() => answer('<html>Thanks!</html>'))) },
  { what: 'bytes that are no text', between: everyOther(created(() => answer('\u001f\u008b\u0008\u0000\u0012'))) },
  { what: 'a body cut in the middle', between: created((_real, json) => cutBody(JSON.stringify(json))) },
  {
    what: 'ids longer than a number can be',
    between: async (pass) => {
      const real = await pass();
      return answer((await real.text()).replaceAll(/"id":(\d{4,})/g, '"id":90071992547$1'), real.status);
    },
  },
  {
    what: 'a list that repeats its first page for ever',
    between: doubted(async (pass, { method, url }) => {
      if (!isLeadList(method, url)) return pass();
      const first = new URL(url);
      first.searchParams.set('page', '1');
      const json = (await (await pass(first)).json()) as object;
      return answer({ ...json, current_page: Number(url.searchParams.get('page')), last_page: 9_999 });
    }),
  },
  {
    what: 'a list whose end moves on with every page',
    between: doubted(
      listed((text) => {
        const json = JSON.parse(text) as { current_page: number };
        return JSON.stringify({
          ...json,
          last_page: json.current_page + 1,
          next_page_url: 'http://calls.example/next',
        });
      }),
    ),
  },
  { what: 'numbers without their country', between: doubted(withNumbers((digits) => digits.slice(1))) },
  { what: 'numbers with 00', between: doubted(withNumbers((digits) => `00${digits}`)) },
  {
    what: 'numbers with spaces and brackets',
    between: doubted(withNumbers((digits) => `(${digits.slice(1, 4)}) ${digits.slice(4, 7)} ${digits.slice(7)}`)),
  },
  {
    what: 'numbers written in a way that its own filter misses',
    between: doubted(async (pass, { method, url }) => {
      if (!isLeadList(method, url)) return pass();
      if (url.searchParams.has('phone_number')) return answer({ data: [], current_page: 1, last_page: 1 });
      return answer((await (await pass()).text()).replaceAll(/"\+1(\d{3})/g, '"($1) '));
    }),
  },
  {
    what: 'a filter that is ignored',
    between: doubted((pass, { method, url }) => {
      const all = new URL(url);
      if (isLeadList(method, url)) all.searchParams.delete('phone_number');
      return pass(all);
    }),
  },
  { what: 'a list that is a minute behind', between: doubted(lagging(60_000)) },
  { what: 'a list that is four minutes behind', between: doubted(lagging(240_000)) },
  {
    what: 'two leads for each number',
    between: doubted(
      listed((text) => {
        const json = JSON.parse(text) as { data: { id: number }[] };
        return JSON.stringify({ ...json, data: json.data.flatMap((row) => [row, { ...row, id: row.id + 500_000 }]) });
      }),
    ),
  },
  {
    what: 'a login page at another address',
    between: everyOther(() => Promise.resolve(redirect('https://login.example/'))),
  },
  { what: 'a login page at its own address', between: everyOther(() => Promise.resolve(redirect('/login'))) },
  { what: 'statuses in capitals', between: listed((text) => text.replaceAll('"created"', '"CREATED"')) },
  { what: 'statuses in another language', between: listed((text) => text.replaceAll('"created"', '"Erstellt"')) },
  {
    what: 'dates from another century',
    between: doubted(listed((text) => text.replaceAll(/"created_at":"[^"]*"/g, '"created_at":"1970-01-01 00:00:00"'))),
  },
  { what: 'a list that fails while leads are taken', between: instead(() => answer({}, 500)) },
  { what: 'a list that this key may not read', between: instead(() => answer({ message: 'Missing scope' }, 403)) },
  { what: 'a list in a shape that nobody knows', between: instead(() => answer({ ok: 1 })) },
  { what: 'an empty list', between: instead(() => answer({ data: [] })) },
  {
    what: 'rate headers that promise nothing',
    between: async (pass) => {
      const real = await pass();
      const headers = { 'x-ratelimit-limit': '600', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '60' };
      return answer(await real.text(), real.status, headers);
    },
  },
];

/** Every other lead is stored without an answer, and no list says whether. */
export const blindLists: StrangeServer[] = [
  { what: 'an empty list', between: doubted(instead(() => answer({ data: [] }))) },
  { what: 'a list that this key may not read', between: doubted(instead(() => answer({ message: 'No scope' }, 403))) },
  { what: 'a list in a shape that nobody knows', between: doubted(instead(() => answer({ ok: 1 }))) },
  { what: 'a list that is not there', between: doubted(instead(() => answer({ message: 'Route not found' }, 404))) },
];

/** Ways to say "later", each for the first few requests: then the server takes everything. */
export const strangeWaits: { what: string; response: () => Response; minutes: number }[] = [
  { what: 'a date in another century', response: () => wait('Wed, 01 Jan 2099 00:00:00 GMT'), minutes: 310 },
  { what: 'a date that is over', response: () => wait('Wed, 01 Jan 2020 00:00:00 GMT'), minutes: 10 },
  { what: 'less than nothing', response: () => wait('-30'), minutes: 10 },
  { what: '0', response: () => wait('0'), minutes: 10 },
  { what: 'a word', response: () => wait('soon'), minutes: 10 },
  { what: 'nothing', response: () => answer('<h1>Slow down</h1>', 429, { 'content-type': 'text/html' }), minutes: 10 },
  { what: 'a maintenance page', response: () => answer('<h1>Back soon</h1>', 503), minutes: 20 },
  {
    what: 'a maintenance page with a wait',
    response: () => answer('<h1>x</h1>', 503, { 'retry-after': '90' }),
    minutes: 10,
  },
];

function wait(retryAfter: string): Response {
  return answer({ message: 'Too Many Attempts.' }, 429, { 'retry-after': retryAfter });
}
