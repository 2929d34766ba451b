import { readManaged } from '@/lib/access/managed';
import { normaliseHost } from '@/lib/campaign/host';
import { parsePolicy } from '@/lib/model/policy';
import { keepPolicy } from '@/lib/settings/policy';
import { applySiteAccess } from './site-access';

let last: Promise<void> = Promise.resolve();

/**
 * Takes over what the administrator has set. Asked at every start: a browser need not tell of a change made while it was
 * closed. One after the other: what was read before a change must not be kept after it.
 */
export function takePolicy(): Promise<void> {
  last = last.then(take, take);
  return last;
}

async function take(): Promise<void> {
  const { apiHost, ...policy } = parsePolicy(await readManaged());
  const host = apiHost === undefined ? undefined : normaliseHost(apiHost);
  if (host && !host.ok) policy.unread.push('apiHost');
  const isChanged = await keepPolicy({ ...policy, ...(host?.ok && { apiHost: host.host }) });
  if (isChanged) await applySiteAccess({ injectNow: true, isNarrower: true });
}
