import { useLiveQuery } from 'dexie-react-hooks';
import { suppressedAmong } from '@/lib/leads/suppress';
import type { E164 } from '@/lib/model/brand';

/** Which of these numbers are on the do-not-call list, in their order. */
export function useSuppressed(phones: readonly E164[]): E164[] | undefined {
  return useLiveQuery(async () => {
    const suppressed = await suppressedAmong(phones);
    return phones.filter((phone) => suppressed.has(phone));
  }, [phones.join()]);
}
