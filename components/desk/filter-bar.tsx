import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { useCampaigns } from '@/components/hooks/use-campaigns';
import { Button } from '@/components/shared/button';
import { regionName } from '@/components/shared/countries';
import { Field } from '@/components/shared/field';
import { everybody, type LeadQuery, places, standings } from '@/lib/leads/query';
import type { Choices } from '@/lib/leads/query-index';
import { stages } from '@/lib/model/lead';
import { changeQuery, showQuery } from './desk-query';
import styles from './filter-bar.module.css';
import { standingWords } from './status-chart';

const statuses = standings.filter((standing) => !places.some((place) => place === standing));

/** One field per filter; what it offers is what the store has. */
export function FilterBar({ query, sites, regions }: { query: LeadQuery } & Choices) {
  const campaigns = useCampaigns() ?? [];
  const { text, sort } = query;
  return (
    <div className={styles.filters}>
      <Choice name="campaignId" query={query} label={i18n.t('column.campaign')}>
        <option value="none">{i18n.t('desk.noCampaign')}</option>
        {campaigns.map(({ id, name }) => (
          <option key={id} value={`=${id}`}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="place" query={query} label={i18n.t('desk.place')}>
        {places.map((place) => (
          <option key={place} value={`=${place}`}>
            {i18n.t(`tab.${place}`)}
          </option>
        ))}
      </Choice>
      <Choice name="status" query={query} label={i18n.t('desk.status')}>
        {statuses.map((status) => (
          <option key={status} value={`=${status}`}>
            {standingWords(status)}
          </option>
        ))}
      </Choice>
      <Choice name="stage" query={query} label={i18n.t('desk.stage')}>
        {stages.map((stage) => (
          <option key={stage} value={`=${stage}`}>
            {i18n.t(`stage.${stage}`)}
          </option>
        ))}
      </Choice>
      <Choice name="site" query={query} label={i18n.t('column.source')}>
        {sites.map((site) => (
          <option key={site} value={`=${site}`}>
            {site}
          </option>
        ))}
      </Choice>
      <Choice name="region" query={query} label={i18n.t('column.country')}>
        {regions.map((region) => (
          <option key={region} value={`=${region}`}>
            {regionName(region)}
          </option>
        ))}
      </Choice>
      {(['addedFrom', 'addedTo'] as const).map((name) => (
        <Field key={name} label={i18n.t(`desk.${name}`)}>
          <input
            type="date"
            value={query[name] ?? ''}
            onChange={(event) => changeQuery({ [name]: event.target.value || undefined })}
          />
        </Field>
      ))}
      <label className={styles.problem}>
        <input
          type="checkbox"
          checked={query.hasProblem ?? false}
          onChange={(event) => changeQuery({ hasProblem: event.target.checked || undefined })}
        />
        {i18n.t('desk.hasProblem')}
      </label>
      <Button look="quiet" onClick={() => showQuery({ ...everybody, text, sort })}>
        {i18n.t('desk.clearFilters')}
      </Button>
    </div>
  );
}

interface ChoiceProps {
  name: 'campaignId' | 'place' | 'status' | 'stage' | 'site' | 'region';
  query: LeadQuery;
  label: string;
  children: ReactNode;
}

/** `=value` in an option stands for the value, `none` for the empty one, and nothing for "all". */
function Choice({ name, query, label, children }: ChoiceProps) {
  const value = query[name];
  return (
    <Field label={label}>
      <select
        value={value === undefined ? '' : value === '' ? 'none' : `=${value}`}
        onChange={({ target }) =>
          changeQuery({ [name]: target.value ? target.value.replace(/^(=|none$)/, '') : undefined })
        }
      >
        <option value="">{i18n.t('desk.any')}</option>
        {children}
      </select>
    </Field>
  );
}
