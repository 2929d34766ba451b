import { db } from '@/lib/db/database';
import type { Policy } from '@/lib/model/policy';

const nothingSet: Policy = { unread: [] };

/** The administrator's settings as the background last read them from the browser. */
export async function readPolicy(): Promise<Policy> {
  return ((await db.meta.get('policy'))?.value as Policy | undefined) ?? nothingSet;
}

/** Keeps a copy beside the user's settings, so that every page sees a change at once; true if there was one. */
export async function keepPolicy(policy: Policy): Promise<boolean> {
  return db.transaction('rw', db.meta, async () => {
    if (JSON.stringify(await readPolicy()) === JSON.stringify(policy)) return false;
    await db.meta.put({ key: 'policy', value: policy });
    return true;
  });
}

/** Whether Leadclip may look at a page of this address; what is no address at all is the browser's business. */
export function isAllowedSite({ allowedSites }: Policy, url: string): boolean {
  if (!allowedSites || !URL.canParse(url)) return true;
  return allowedSites.some((host) => covers(host, new URL(url).hostname));
}

/** The part of the granted patterns that the administrator allows: `https://*.crm.example/*` may become one host of it. */
export function allowedPatterns({ allowedSites }: Policy, granted: readonly string[]): string[] {
  if (!allowedSites) return [...granted];
  const parts = granted.flatMap((pattern) => {
    const [, scheme = '*', host = '*'] = pattern.match(/^([^:]+):\/\/([^/]*)\//) ?? [];
    return allowedSites.flatMap((allowed) => {
      if (covers(allowed, host)) return [pattern];
      return covers(host, allowed) ? [`${scheme}://${allowed}/*`] : [];
    });
  });
  return [...new Set(parts)];
}

/** `*.crm.example` covers itself, `crm.example` and every host below. */
function covers(outer: string, inner: string): boolean {
  if (outer === '*' || outer === inner) return true;
  if (!outer.startsWith('*.') || inner === '*') return false;
  return inner === outer.slice(2) || inner.endsWith(outer.slice(1));
}
