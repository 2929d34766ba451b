import type { GateReason, Outcome, Refusal } from '@/lib/model/push';

/** How one request ended, before anybody judges it. `body` is the parsed JSON, absent if it was none. */
export type Exchange =
  | { kind: 'answer'; status: number; isRedirect: boolean; text: string; json?: unknown; retryAfterMs?: number }
  | { kind: 'silence'; isOnline: boolean };

export type Operation = 'create' | 'update' | 'delete' | 'read';

/** `done`: a 2xx with JSON (or nothing, where nothing is needed); whether it holds what it should is the caller's question. */
export type Verdict = { kind: 'done' } | Exclude<Outcome, { kind: 'accepted' }>;

const gates: Record<number, GateReason> = { 401: 'auth', 402: 'credit', 403: 'forbidden' };

/** What one answer means; `tests/campaign/classify.test.ts` is the table. Pure. */
export function classify(exchange: Exchange, operation: Operation): Verdict {
  if (exchange.kind === 'silence')
    return exchange.isOnline ? { kind: 'ambiguous', unanswered: true } : { kind: 'notDelivered' };
  const { status, isRedirect, text, json, retryAfterMs } = exchange;
  if (isRedirect || (status >= 300 && status < 400)) return { kind: 'gateClosed', reason: 'notAnApi' };
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 429) return { kind: 'notDelivered', limited: true, ...wait };
  if (status === 503 && retryAfterMs !== undefined) return { kind: 'notDelivered', ...wait };
  if (status >= 500 || status === 408 || status === 425) return { kind: 'ambiguous', unanswered: true };
  const refusal = { code: status, message: wordsOf(json) };
  const gate = gates[status];
  if (gate && json !== undefined) return { kind: 'gateClosed', reason: gate, message: refusal.message };
  if (gate === 'auth') return { kind: 'gateClosed', reason: gate };
  if (status < 300) return judgeSuccess(text, json, operation, refusal);
  if (json === undefined) return { kind: 'gateClosed', reason: 'notAnApi' };
  if (operation !== 'read' && status === 404 && /\broute\b/i.test(refusal.message))
    return { kind: 'gateClosed', reason: 'notAnApi', message: refusal.message };
  if (operation === 'delete' && status === 404) return { kind: 'done' };
  if (operation === 'create' && (status === 409 || smellsOfDuplicate(refusal.message, json))) {
    return { kind: 'ambiguous', refusal };
  }
  return { kind: 'rejected', code: status, message: refusal.message || asTheyAre(json) };
}

function judgeSuccess(text: string, json: unknown, operation: Operation, refusal: Refusal): Verdict {
  if (json === undefined) {
    if (!text.trim()) return operation === 'create' || operation === 'read' ? { kind: 'ambiguous' } : { kind: 'done' };
    return /^\s*[[{"]/.test(text) ? { kind: 'ambiguous' } : { kind: 'gateClosed', reason: 'notAnApi' };
  }
  if (operation === 'create' && idOf(json) !== undefined) return { kind: 'done' };
  if (operation === 'create')
    return smellsOfDuplicate(refusal.message) ? { kind: 'ambiguous', refusal } : unless(json, refusal);
  return isRefusal(json) ? { kind: 'rejected', ...refusal } : { kind: 'done' };
}

/** A 2xx that says `success: false` is a refusal; a 2xx that says nothing may have stored the lead. */
function unless(json: unknown, refusal: Refusal): Verdict {
  if (!isRefusal(json)) return { kind: 'ambiguous' };
  return { kind: 'rejected', code: refusal.code, message: refusal.message || asTheyAre(json) };
}

function isRefusal(json: unknown): boolean {
  return isRecord(json) && (json.success === false || json.success === 0 || isRecord(json.errors));
}

/** No documentation shows what a duplicate gets, and messages are localised: a doubt is enough, a look-up decides. */
function smellsOfDuplicate(message: string, json?: unknown): boolean {
  const pattern = /dup+lic|already|exist|bereits|vorhanden|d[ée]j[àa]|existe|duplicad|gi[àa]|j[áa] |taken|unique/i;
  const code = isRecord(json) ? String(json.error_code ?? '') : '';
  return pattern.test(message) || pattern.test(code);
}

/** The lead's id wherever the API has been seen to put it: `data.id`, `data[0].id`, `lead.id`, `id`. */
function idOf(json: unknown): string | undefined {
  const lead = leadIn(json);
  const id = isRecord(lead) ? lead.id : undefined;
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id.trim() ? id.trim() : undefined;
}

/** The lead object inside an answer to a create. */
export function leadIn(json: unknown): unknown {
  if (!isRecord(json)) return Array.isArray(json) && json.length === 1 ? json[0] : undefined;
  const inside = json.data ?? json.lead ?? json;
  if (Array.isArray(inside)) return inside.length === 1 ? inside[0] : undefined;
  return isRecord(inside) && isRecord(inside.lead) ? inside.lead : inside;
}

const longest = 400;

/** The server's own words: field errors first, since `message` is often only "The given data was invalid." */
function wordsOf(json: unknown): string {
  if (!isRecord(json)) return typeof json === 'string' ? clean(json) : '';
  const inside = isRecord(json.data) ? json.data : {};
  const said = [...sentences.map((key) => json[key]), json.errors, inside.message, inside.error].flatMap(textsIn);
  const words = said.filter((one): one is string => typeof one === 'string' && one.trim() !== '').map(clean);
  return [...new Set(words)].join(' ').slice(0, longest);
}

/** Where frameworks put what they have to say. */
const sentences = [
  'message',
  'error',
  'detail',
  'details',
  'title',
  'reason',
  'msg',
  'description',
  'error_description',
];

/** A sentence, or the sentences of each field, however deep. */
function textsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isRecord(value)) return [value];
  const own = sentences.map((key) => value[key]).filter((one) => one !== undefined);
  return (own.length > 0 ? own : Object.values(value)).flatMap(textsIn);
}

/** A refusal in a shape that nobody has seen is shown as it came: better than no reason. */
function asTheyAre(json: unknown): string {
  const text = JSON.stringify(json);
  return text.length > 2 ? text.slice(0, longest) : '';
}

function clean(words: string): string {
  return words
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
