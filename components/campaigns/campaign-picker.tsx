import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useCampaigns } from '@/components/hooks/use-campaigns';
import { usePolicy } from '@/components/hooks/use-policy';
import { useSettings } from '@/components/hooks/use-settings';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { Managed } from '@/components/shared/managed';
import { toast } from '@/components/shared/toasts';
import { send } from '@/lib/messages/send';
import type { CampaignId } from '@/lib/model/brand';
import { writeSettings } from '@/lib/settings/settings';
import styles from './campaign-picker.module.css';

/** Which campaign a push goes to; remembered as the default. */
export function CampaignPicker({ isLabelHidden = false }: { isLabelHidden?: boolean }) {
  const campaigns = useCampaigns();
  const settings = useSettings();
  const isSet = usePolicy()?.defaultCampaign !== undefined;
  const [isBusy, setIsBusy] = useState(false);

  async function refresh() {
    setIsBusy(true);
    const reply = await send('campaigns.refresh', {});
    setIsBusy(false);
    if (!reply.ok || reply.value.problem) toast(i18n.t('campaign.notListed'));
  }

  return (
    <div className={styles.picker}>
      <Field label={i18n.t('campaign.label')} isLabelHidden={isLabelHidden} {...(isSet && { hint: <Managed /> })}>
        <select
          disabled={isSet}
          value={settings?.defaultCampaignId ?? ''}
          onChange={(event) =>
            void writeSettings({ defaultCampaignId: (event.target.value || undefined) as CampaignId | undefined })
          }
        >
          <option value="">{i18n.t('campaign.choose')}</option>
          {campaigns?.map(({ id, name, status }) => (
            <option key={id} value={id}>
              {i18n.t('campaign.option', [name, status])}
            </option>
          ))}
        </select>
      </Field>
      <Button
        look="quiet"
        isBusy={isBusy}
        icon={<RefreshCw aria-hidden />}
        aria-label={i18n.t('campaign.refresh')}
        title={i18n.t('campaign.refresh')}
        onClick={() => void refresh()}
      />
    </div>
  );
}
