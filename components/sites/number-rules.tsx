import { Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import { useNumberRules } from '@/components/hooks/use-number-rules';
import { Button } from '@/components/shared/button';
import { toast } from '@/components/shared/toasts';
import { lookAgainOn } from '@/lib/access/active-page';
import type { NumberRule } from '@/lib/model/number-rule';
import { removeNumberRule, setNumberRule } from '@/lib/settings/number-rules';
import styles from './recipe-list.module.css';

/** "Not a phone" and "This is a phone", as said on a page; each can be taken back. */
export function NumberRules() {
  const rules = useNumberRules();
  if (!rules) return null;

  async function remove(rule: NumberRule) {
    await removeNumberRule(rule);
    await lookAgainOn(rule.site);
    toast(i18n.t('rules.removed'), async () => {
      await setNumberRule(rule);
      await lookAgainOn(rule.site);
    });
  }

  return (
    <section className={styles.recipes} aria-labelledby="said">
      <h3 id="said">{i18n.t('rules.title')}</h3>
      {rules.length === 0 && <p className={styles.none}>{i18n.t('rules.none')}</p>}
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={`${rule.site} ${rule.subject}`} className={styles.recipe}>
            <span>
              {rule.isPhone ? i18n.t('rules.isPhone', [rule.subject]) : i18n.t('rules.notPhone', [rule.subject])}
            </span>
            <span className={styles.about}>{rule.site}</span>
            <Button
              look="quiet"
              icon={<Trash2 aria-hidden />}
              aria-label={i18n.t('rules.remove', [rule.subject, rule.site])}
              onClick={() => void remove(rule)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
