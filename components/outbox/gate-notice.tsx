import { i18n } from '#i18n';
import { useOnline } from '@/components/hooks/use-online';
import { useBatch, useGate, useWait } from '@/components/hooks/use-outbox';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { openAccount } from '@/lib/access/own-pages';
import { send } from '@/lib/messages/send';
import type { Epoch } from '@/lib/model/brand';
import { now } from '@/lib/model/now';
import { downSince, openGate } from '@/lib/outbox/queue';

/** A shorter wait is part of the pace. */
const noticeableMs = 60_000;

/** Why nothing goes out at the moment, and what the user can do; the waiting leads are kept. */
export function GateNotice() {
  const gate = useGate();
  const batch = useBatch();
  const wait = useWait();
  const isOnline = useOnline();
  if (!gate) return null;
  const tryAgain = async () => {
    await openGate();
    await send('outbox.kick', {});
  };
  const again = <Button onClick={() => void tryAgain()}>{i18n.t('gate.tryAgain')}</Button>;
  if (gate.closed) {
    const { reason, words } = gate.closed;
    const needsKey = reason === 'auth' || reason === 'noKey';
    return (
      <Notice
        tone="bad"
        title={i18n.t('gate.title')}
        action={needsKey ? <Button onClick={openAccount}>{i18n.t('gate.enterKey')}</Button> : again}
      >
        {i18n.t(`gate.${reason}`)}
        {words && <div>{i18n.t('account.words', [words])}</div>}
      </Notice>
    );
  }
  if (!isOnline && batch && batch.open > 0) {
    return (
      <Notice tone="warn" title={i18n.t('gate.title')}>
        {i18n.t('gate.offline')}
      </Notice>
    );
  }
  const silence = downSince(gate);
  if (silence && (silence.on === 'read' || (batch && batch.open > 0))) {
    return (
      <Notice tone="warn" title={i18n.t('gate.title')} action={again}>
        {i18n.t('gate.silent', [clockTime(silence.since)])}
      </Notice>
    );
  }
  const isLong = wait !== undefined && wait > now() + noticeableMs;
  if (!isLong || !batch || batch.open === 0) return null;
  return <Notice tone="info">{i18n.t('gate.limited', [clockTime(wait)])}</Notice>;
}

function clockTime(at: Epoch): string {
  return new Date(at).toLocaleTimeString([], { timeStyle: 'short' });
}
