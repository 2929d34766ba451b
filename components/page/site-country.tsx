import { i18n } from '#i18n';
import { useSettings } from '@/components/hooks/use-settings';
import { CountryOptions } from '@/components/shared/country-options';
import { Field } from '@/components/shared/field';
import { writeSettings } from '@/lib/settings/settings';
import styles from './this-page.module.css';

/** Asked once per site when nothing on its pages says which country its numbers belong to. */
export function SiteCountry({ host, onChange }: { host: string; onChange: () => void }) {
  const settings = useSettings();
  if (!settings) return null;
  const { [host]: chosen, ...others } = settings.siteRegions;
  return (
    <div className={styles.country}>
      <Field label={i18n.t('page.country')}>
        <select
          value={chosen ?? ''}
          onChange={(event) => {
            const region = event.target.value;
            void writeSettings({ siteRegions: region ? { ...others, [host]: region } : others }).then(onChange);
          }}
        >
          <option value="">{i18n.t('page.countryUnknown')}</option>
          <CountryOptions />
        </select>
      </Field>
    </div>
  );
}
