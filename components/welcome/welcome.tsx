import { Check, FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { usePolicy } from '@/components/hooks/use-policy';
import { useSettings } from '@/components/hooks/use-settings';
import { AccountForm } from '@/components/settings/account-form';
import { Button } from '@/components/shared/button';
import { CountryOptions } from '@/components/shared/country-options';
import { Field } from '@/components/shared/field';
import { Managed } from '@/components/shared/managed';
import { Mark } from '@/components/shared/mark';
import { Toasts } from '@/components/shared/toasts';
import { openOptions, openOwnPage } from '@/lib/access/own-pages';
import { writeSettings } from '@/lib/settings/settings';
import { SiteChoice } from './site-choice';
import styles from './welcome.module.css';

/** The first steps, once after the installation: which sites, which country, which account. */
export function Welcome() {
  const settings = useSettings();
  const policy = usePolicy();
  return (
    <main className={styles.welcome}>
      <header className={styles.head}>
        <Mark />
        <h1>{i18n.t('welcome.title')}</h1>
      </header>
      <p>{i18n.t('welcome.words')}</p>
      <Step id="sites" title={i18n.t('welcome.sitesTitle')} words={i18n.t('welcome.sitesWords')}>
        <SiteChoice />
      </Step>
      <Step id="country" title={i18n.t('welcome.countryTitle')} words={i18n.t('welcome.countryWords')}>
        <Field label={i18n.t('defaults.country')}>
          <select
            value={settings?.defaultRegion ?? ''}
            disabled={policy?.defaultCountry !== undefined}
            onChange={(event) => void writeSettings({ defaultRegion: event.target.value })}
          >
            <CountryOptions />
          </select>
        </Field>
        {policy?.defaultCountry && <Managed />}
      </Step>
      <Step id="account" title={i18n.t('welcome.accountTitle')} words={i18n.t('welcome.accountWords')}>
        <AccountForm />
      </Step>
      <Step id="try" title={i18n.t('welcome.tryTitle')} words={i18n.t('welcome.tryWords')}>
        <Button icon={<FlaskConical aria-hidden />} onClick={() => openOwnPage('sample')}>
          {i18n.t('welcome.try')}
        </Button>
      </Step>
      <Button look="main" icon={<Check aria-hidden />} className={styles.done} onClick={leave}>
        {i18n.t('welcome.done')}
      </Button>
      <Toasts />
    </main>
  );
}

function leave(): void {
  openOptions();
  window.close();
}

function Step({ id, title, words, children }: { id: string; title: string; words: string; children: ReactNode }) {
  return (
    <section className={styles.step}>
      <h2 id={id}>{title}</h2>
      <p className={styles.words}>{words}</p>
      {children}
    </section>
  );
}
