import { i18n } from '#i18n';
import { useSuppressed } from '@/components/hooks/use-suppressed';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { toast } from '@/components/shared/toasts';
import type { LeadRow } from '@/lib/db/lead-row';
import { putBack, unsuppress } from '@/lib/leads/suppress';
import { formatPhone } from '@/lib/phone/format';

/** Says that a lead will not be pushed because of the do-not-call list, and which of its numbers are on it. */
export function DoNotCall({ lead }: { lead: LeadRow }) {
  const phones = useSuppressed(lead.phones);
  if (!phones?.length) return null;

  async function takeOff() {
    const rows = await unsuppress(phones ?? []);
    toast(i18n.t('doNotCall.takenOff', rows.length), () => putBack(rows));
  }

  return (
    <Notice
      tone="warn"
      title={i18n.t('doNotCall.onList')}
      action={<Button onClick={() => void takeOff()}>{i18n.t('doNotCall.takeOff')}</Button>}
    >
      {phones.map(formatPhone).join(', ')}
    </Notice>
  );
}
