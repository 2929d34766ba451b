import type { Account } from '@/lib/model/campaign';
import { type ClientOptions, createClient } from './client';
import { type HostProblem, isOtherProductsKey, normaliseHost } from './host';

/** `wrong-host`: something answered, but it is not this API · `unreachable`: nothing answered. */
export type AccountProblem =
  | HostProblem
  | 'no-key'
  | 'wrong-key'
  | 'forbidden'
  | 'credit'
  | 'wrong-host'
  | 'unreachable'
  | 'busy'
  | 'refused';

export type TestedAccount = { ok: true; account: Account } | { ok: false; problem: AccountProblem; words?: string };

/** Asks the server who the key belongs to; nothing is stored. `words` are the server's own. */
export async function testAccount(hostText: string, keyText: string, options?: ClientOptions): Promise<TestedAccount> {
  const normalised = normaliseHost(hostText);
  if (!normalised.ok) return { ok: false, problem: normalised.problem };
  const key = cleanKey(keyText);
  if (!key) return { ok: false, problem: 'no-key' };
  if (isOtherProductsKey(key)) return { ok: false, problem: 'other-product' };
  const answer = await createClient(normalised.host, key, options).readAccount();
  if (answer.ok) return { ok: true, account: answer.value };
  const { failure } = answer;
  if (failure.kind === 'ambiguous') return { ok: false, problem: 'unreachable' };
  if (failure.kind === 'notDelivered') return { ok: false, problem: failure.limited ? 'busy' : 'unreachable' };
  const words = failure.message ? { words: failure.message } : {};
  if (failure.kind === 'rejected') return { ok: false, problem: 'refused', ...words };
  const problems = {
    auth: 'wrong-key',
    noKey: 'no-key',
    credit: 'credit',
    forbidden: 'forbidden',
    notAnApi: 'wrong-host',
  } as const;
  return { ok: false, problem: problems[failure.reason], ...words };
}

/** Pasted keys come with spaces, line ends and sometimes the word `Bearer`. */
export function cleanKey(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^bearer /i, '')
    .replaceAll(' ', '');
}
