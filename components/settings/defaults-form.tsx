import { Sparkles } from 'lucide-react';
import { i18n } from '#i18n';
import { AssistantPicker } from '@/components/campaigns/assistant-picker';
import { CampaignPicker } from '@/components/campaigns/campaign-picker';
import { VariableList } from '@/components/campaigns/variable-list';
import { usePolicy } from '@/components/hooks/use-policy';
import { useSettings } from '@/components/hooks/use-settings';
import { Button } from '@/components/shared/button';
import { CountryOptions } from '@/components/shared/country-options';
import { Field } from '@/components/shared/field';
import { Managed } from '@/components/shared/managed';
import { openOwnPage } from '@/lib/access/own-pages';
import { writeSettings } from '@/lib/settings/settings';
import styles from './settings.module.css';
import { Shortcuts } from './shortcuts';

/** What is taken when a lead does not say it. */
export function DefaultsForm() {
  const settings = useSettings();
  const policy = usePolicy();
  return (
    <div className={styles.form}>
      <CampaignPicker />
      <AssistantPicker />
      <Field
        label={i18n.t('defaults.country')}
        hint={policy?.defaultCountry ? <Managed /> : i18n.t('defaults.countryHint')}
      >
        <select
          value={settings?.defaultRegion ?? ''}
          disabled={policy?.defaultCountry !== undefined}
          onChange={(event) => void writeSettings({ defaultRegion: event.target.value })}
        >
          <CountryOptions />
        </select>
      </Field>
      <VariableList />
      <Shortcuts />
      <Button icon={<Sparkles aria-hidden />} onClick={() => openOwnPage('welcome')}>
        {i18n.t('welcome.again')}
      </Button>
    </div>
  );
}
