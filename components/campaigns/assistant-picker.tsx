import { i18n } from '#i18n';
import { useAssistants, useCampaigns } from '@/components/hooks/use-campaigns';
import { useSettings } from '@/components/hooks/use-settings';
import { Field } from '@/components/shared/field';
import { chooseAssistant } from '@/lib/leads/choose-assistant';
import type { AssistantId } from '@/lib/model/brand';

/** The API does not say which assistant a campaign uses, and only an assistant has variables: asked once. */
export function AssistantPicker() {
  const settings = useSettings();
  const campaigns = useCampaigns();
  const assistants = useAssistants();
  const campaign = campaigns?.find(({ id }) => id === settings?.defaultCampaignId);
  if (!campaign || !assistants?.length) return null;
  return (
    <Field label={i18n.t('campaign.assistant', [campaign.name])} hint={i18n.t('campaign.assistantHint')}>
      <select
        value={campaign.assistantId ?? ''}
        disabled={campaign.assistantFrom === 'server'}
        onChange={(event) =>
          void chooseAssistant(campaign.id, (event.target.value || undefined) as AssistantId | undefined)
        }
      >
        <option value="">{i18n.t('campaign.assistantUnknown')}</option>
        {assistants.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
