import { Plug } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { usePolicy } from '@/components/hooks/use-policy';
import { useSettings } from '@/components/hooks/use-settings';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { Managed } from '@/components/shared/managed';
import { Notice } from '@/components/shared/notice';
import { textKey } from '@/components/shared/text-key';
import { UnreadPolicy } from '@/components/sites/managed-sites';
import { originPattern, requestOrigins } from '@/lib/access/origins';
import { type AccountTest, send } from '@/lib/messages/send';
import { openGate } from '@/lib/outbox/queue';
import { writeSettings } from '@/lib/settings/settings';
import styles from './settings.module.css';

/** Host and key of the campaign account. Nothing is stored before the server has answered with an account. */
export function AccountForm() {
  const settings = useSettings();
  const policy = usePolicy();
  const [host, setHost] = useState('');
  const [key, setKey] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [answer, setAnswer] = useState<AccountTest>();
  const { apiHost, apiKey } = settings ?? {};
  useEffect(() => {
    if (apiHost !== undefined) setHost(apiHost.replace(/\/api$/, ''));
    if (apiKey !== undefined) setKey(apiKey);
  }, [apiHost, apiKey]);

  async function test(event: FormEvent) {
    event.preventDefault();
    const typed = /^https?:\/\//i.test(host.trim()) ? host.trim() : `https://${host.trim()}`;
    const pattern = originPattern(typed);
    // The browser's question comes first: it is only asked as a direct answer to the click.
    const isAllowed = pattern ? await requestOrigins([pattern]) : true;
    if (!isAllowed) return setAnswer({ ok: false, code: 'notAllowed' });
    setIsBusy(true);
    const reply = await send('account.test', { host: typed, key });
    const result: AccountTest = reply.ok ? reply.value : { ok: false, code: 'noAnswer' };
    if (result.ok) {
      await writeSettings({ apiHost: result.host, apiKey: result.key });
      await openGate(); // The server has just answered to this key: whatever stood in the way is gone.
      await send('campaigns.refresh', {});
      await send('outbox.kick', {});
    }
    setAnswer(result);
    setIsBusy(false);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void test(event)}>
      <UnreadPolicy />
      <Field label={i18n.t('account.host')} hint={policy?.apiHost ? <Managed /> : i18n.t('account.hostHint')}>
        <input
          type="text"
          inputMode="url"
          value={host}
          disabled={policy?.apiHost !== undefined}
          spellCheck={false}
          onChange={(event) => setHost(event.target.value)}
          required
        />
      </Field>
      <Field label={i18n.t('account.key')} hint={i18n.t('account.keyHint')}>
        <input
          type="password"
          value={key}
          autoComplete="off"
          onChange={(event) => setKey(event.target.value)}
          required
        />
      </Field>
      <Button look="main" type="submit" isBusy={isBusy} icon={<Plug aria-hidden />}>
        {i18n.t('account.test')}
      </Button>
      {answer && <Answer answer={answer} />}
    </form>
  );
}

function Answer({ answer }: { answer: AccountTest }) {
  if (!answer.ok) {
    return (
      <Notice tone="bad" title={i18n.t('account.failed')}>
        {i18n.t(`account.problem.${textKey(answer.code) as 'wrongKey'}`)}
        {answer.words && <div>{i18n.t('account.words', [answer.words])}</div>}
      </Notice>
    );
  }
  const { name, balance } = answer.account;
  const money = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' });
  return (
    <Notice tone="info" title={i18n.t('account.connected', [name])}>
      {balance !== undefined && i18n.t('account.balance', [money.format(balance)])}
    </Notice>
  );
}
