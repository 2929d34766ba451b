import { readManaged } from '@/lib/access/managed';
import { normaliseHost } from '@/lib/campaign/host';
import { parsePolicy } from '@/lib/model/policy';
import { keepPolicy } from '@/lib/settings/policy';
import { applySiteAccess } from './site-access';

/** Takes over what the administrator has set. Asked at every start: a browser need not tell of a change made while it was closed. */
export async function takePolicy(): Promise<void> {
  const { apiHost, ...policy } = parsePolicy(await readManaged());
  const host = apiHost === undefined ? undefined : normaliseHost(apiHost);
  if (host && !host.ok) policy.unread.push('apiHost');
  const isChanged = await keepPolicy({ ...policy, ...(host?.ok && { apiHost: host.host }) });
  if (isChanged) await applySiteAccess({ injectNow: true, isNarrower: true });
}
