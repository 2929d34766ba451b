import { isRecord } from './classify';
import type { RateHint } from './transport';

const longestWaitMs = 60 * 60 * 1000;

/** `X-RateLimit-*` (also without the `X-`), `Retry-After` in seconds or as a date, `retry_after` in the body. */
export function readRate(headers: Headers, json: unknown): RateHint {
  const serverNow = Date.parse(headers.get('date') ?? '') || Date.now();
  const named = (name: string) => headers.get(`x-ratelimit-${name}`) ?? headers.get(`ratelimit-${name}`);
  const limit = wholeNumber(named('limit'));
  const remaining = wholeNumber(named('remaining'));
  const resetInMs = untilMs(named('reset'), serverNow);
  const body = isRecord(json) ? json.retry_after : undefined;
  const waits = [
    untilMs(headers.get('retry-after'), serverNow),
    untilMs(body === undefined ? null : String(body), serverNow),
  ];
  const known = waits.filter((wait) => wait !== undefined);
  return {
    ...(limit !== undefined && limit > 0 && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(resetInMs !== undefined && { resetInMs }),
    ...(known.length > 0 && { retryAfterMs: Math.max(...known) }),
  };
}

/** The first number of `100`, `100, 100;w=60`. */
function wholeNumber(text: string | null): number | undefined {
  const digits = text?.match(/^\s*(\d+)/)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Seconds from now, seconds or milliseconds since 1970, or a date: which one, the size tells. Never more than an hour. */
function untilMs(text: string | null, serverNow: number): number | undefined {
  if (!text?.trim()) return undefined;
  const number = Number(text);
  const at = Number.isNaN(number) ? Date.parse(text) : instant(number, serverNow);
  return Number.isNaN(at) ? undefined : Math.min(longestWaitMs, Math.max(0, at - serverNow));
}

function instant(number: number, serverNow: number): number {
  if (number > 1e12) return number;
  return number > 1e9 ? number * 1000 : serverNow + number * 1000;
}
