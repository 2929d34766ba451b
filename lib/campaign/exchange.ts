import { type Exchange, isRecord } from './classify';
import { readRate } from './rate-headers';
import type { RateHint } from './transport';

/** Shorter than the 30 s after which Chrome cuts a worker's fetch. */
export const requestTimeoutMs = 25_000;

export interface Wire {
  fetch: typeof fetch;
  isOnline: () => boolean;
  timeoutMs: number;
}

export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  key: string;
  body?: unknown;
}

/**
 * One request, never thrown out of. Redirects are not followed: the key goes to the user's host and nowhere else, and an
 * API that redirects is a login page. The timeout covers the body too. Offline, nothing is sent.
 */
export async function exchange(wire: Wire, request: Request): Promise<{ exchange: Exchange; rate: RateHint }> {
  if (!wire.isOnline()) return { rate: {}, exchange: { kind: 'silence', isOnline: false } };
  const timer = AbortSignal.timeout(wire.timeoutMs);
  try {
    const response = await wire.fetch(request.url, {
      method: request.method,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${request.key}`,
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      signal: timer,
    });
    const text = await response.text();
    const json = parseJson(text);
    const rate = readRate(response.headers, json);
    const isRedirect = response.type === 'opaqueredirect' || response.redirected;
    return {
      rate,
      exchange: {
        kind: 'answer',
        status: response.status,
        isRedirect,
        text: json === undefined ? text.slice(0, 200) : '',
        ...(json !== undefined && { json }),
        ...(rate.retryAfterMs !== undefined && { retryAfterMs: rate.retryAfterMs }),
      },
    };
  } catch {
    // It went out while there was a network: being offline by now does not mean that it never arrived.
    return { rate: {}, exchange: { kind: 'silence', isOnline: true } };
  }
}

/** A whole number too long for JavaScript would become another one, and with it the id of somebody else's lead. */
function keepLongIds(_key: string, value: unknown, context?: { source?: string }): unknown {
  const isRounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded && context?.source && /^\d+$/.test(context.source) ? context.source : value;
}

/** A bare word or number is no answer of this API, even if it is valid JSON. */
function parseJson(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), keepLongIds);
    return isRecord(json) || Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
