import { i18n } from '#i18n';
import { useGate } from '@/components/hooks/use-outbox';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { send } from '@/lib/messages/send';
import { openGate } from '@/lib/outbox/queue';

/** Why nothing goes out at the moment, and what the user can do; the waiting leads are kept. */
export function GateNotice() {
  const gate = useGate();
  if (!gate?.closed) return null;
  const { reason, words } = gate.closed;
  const tryAgain = async () => {
    await openGate();
    await send('outbox.kick', {});
  };
  return (
    <Notice
      tone="bad"
      title={i18n.t('gate.title')}
      action={<Button onClick={() => void tryAgain()}>{i18n.t('gate.tryAgain')}</Button>}
    >
      {i18n.t(`gate.${reason}`)}
      {words && <div>{i18n.t('account.words', [words])}</div>}
    </Notice>
  );
}
