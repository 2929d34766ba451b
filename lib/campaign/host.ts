export type HostProblem = 'empty' | 'not-a-url' | 'not-secure' | 'other-product';
export type NormalisedHost = { ok: true; host: string } | { ok: false; problem: HostProblem };

/**
 * What a person types or pastes → API base: `app.autocalls.ai/` → `https://app.autocalls.ai/api`. Plain HTTP only to this
 * machine, because the key travels with every request. Famulor's platform 2.0 is another API under the same brand.
 */
export function normaliseHost(text: string): NormalisedHost {
  const trimmed = text.trim();
  if (!trimmed) return { ok: false, problem: 'empty' };
  const schemed = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `${schemeFor(trimmed)}://${trimmed}`;
  if (!URL.canParse(schemed)) return { ok: false, problem: 'not-a-url' };
  const url = new URL(schemed);
  if (!/^https?:$/.test(url.protocol) || !url.hostname) return { ok: false, problem: 'not-a-url' };
  if (!isLocal(url.hostname) && !url.hostname.includes('.')) return { ok: false, problem: 'not-a-url' };
  if (url.hostname === 'app.famulor.io') return { ok: false, problem: 'other-product' };
  if (url.protocol === 'http:' && !isLocal(url.hostname)) return { ok: false, problem: 'not-secure' };
  return { ok: true, host: url.origin + basePath(url.pathname) };
}

/** Everything up to the first `/api`, which is added when it is missing: pages of the app are pasted as often as its base. */
function basePath(path: string): string {
  const known = path.match(/^(.*?\/api)(\/|$)/)?.[1];
  return known ?? '/api';
}

function schemeFor(text: string): string {
  return isLocal(text.replace(/[:/].*$/, '')) ? 'http' : 'https';
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
}

/** Keys of Famulor's platform 2.0 start so. */
export function isOtherProductsKey(key: string): boolean {
  return key.trim().startsWith('fam_');
}
