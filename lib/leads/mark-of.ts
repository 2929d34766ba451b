import type { LeadRow } from '@/lib/db/lead-row';
import type { E164 } from '@/lib/model/brand';
import type { Mark } from '@/lib/model/mark';
import type { StatusCode } from '@/lib/model/status';

const ofStatus: Partial<Record<StatusCode, Mark>> = {
  processing: 'calling',
  completed: 'completed',
  'reached-max-retries': 'max-retries',
  blacklisted: 'do-not-call',
};

/** How far the calls to one number of a lead are: by its own contact's status, or else the lead's. None for a lead that was put aside. */
export function markOf({ primary, secondary, place, statusCode }: LeadRow, phone: E164): Mark | undefined {
  if (place === 'excluded') return undefined;
  if (place !== 'enrolled') return 'queued';
  const own = [primary, ...secondary].find((contact) => contact.phone === phone)?.remote?.status.code;
  const code = own ?? statusCode;
  return (code && ofStatus[code]) ?? 'queued';
}
