import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { toast } from '@/components/shared/toasts';
import { lookAgain } from '@/lib/access/active-page';
import type { PageFinds } from '@/lib/model/page-finds';
import { removeNumberRule, setNumberRule } from '@/lib/settings/number-rules';
import styles from './left-out.module.css';

interface Props {
  tabId: number;
  finds: PageFinds;
  /** Nothing else was found: shown at once. */
  isAll: boolean;
  /** The rules have changed: what is on the page has to be asked again. */
  onChange: () => Promise<void>;
}

/** Numbers of the people on the page that were refused, why, and the way to say that one is a phone all the same. */
export function LeftOut({ tabId, finds: { url, leftOut }, isAll, onChange }: Props) {
  async function say(subject: string) {
    const rule = { site: new URL(url).hostname, subject, isPhone: true };
    const apply = async (change: typeof setNumberRule) => {
      await change(rule);
      await lookAgain(tabId);
      await onChange();
    };
    await apply(setNumberRule);
    toast(i18n.t('page.saidPhone'), () => apply(removeNumberRule));
  }

  if (leftOut.length === 0) return null;
  return (
    <details className={styles.all} open={isAll}>
      <summary>{i18n.t('why.leftOut', leftOut.length)}</summary>
      <ul>
        {leftOut.map(({ text, subject, why }) => (
          <li key={`${subject} ${text}`} className={styles.number}>
            <span>{text}</span>
            <Button look="quiet" aria-label={`${i18n.t('why.isPhone')}: ${text}`} onClick={() => void say(subject)}>
              {i18n.t('why.isPhone')}
            </Button>
            <details className={styles.why}>
              <summary>{i18n.t('why.ask')}</summary>
              <ul>
                {why.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <p>{/^\d+$/.test(subject) ? i18n.t('why.onlyThis') : i18n.t('why.allOf', [subject])}</p>
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
}
