import type { VariableKey } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';
import type { LeadEvent } from '@/lib/model/event';
import type { Lead } from '@/lib/model/lead';
import { fieldPrefix, needsPrefix, variablePrefix } from './convention';
import type { ContactColumn, ExportShape } from './export-shape';

/**
 * `campaign`: goes straight into the campaign product's importer, so numbers stand bare as `+…` and only its own columns are written ·
 * `spreadsheet`: to be looked at and worked on in Excel and the like, and to be imported here again without loss.
 */
export type Audience = 'campaign' | 'spreadsheet';

export interface ExportRecord {
  lead: Lead;
  /** Only needed when the history column is chosen. */
  history?: readonly LeadEvent[];
}

export const columnGroups = [
  'contact',
  'variables',
  'secondary',
  'fields',
  'state',
  'status',
  'source',
  'history',
] as const;
export type ColumnGroup = (typeof columnGroups)[number];

export interface ExportColumn {
  header: string;
  group: ColumnGroup;
  /** Holds an E.164 number and nothing else. */
  isPhone?: boolean;
  read: (record: ExportRecord) => string | undefined;
}

/** Every column that these leads can have, in the import convention; the caller leaves out what was not chosen. */
export function exportColumns({ contacts, fields }: ExportShape, audience: Audience): ExportColumn[] {
  const [primary, ...secondary] = contacts;
  const columns: ExportColumn[] = [
    { header: 'phone_number', group: 'contact', isPhone: true, read: ({ lead }) => lead.primary.phone },
    ...(primary ? contactColumns(primary, audience, '', ({ lead }) => lead.primary) : []),
  ];
  secondary.forEach((place, index) => {
    const contact = ({ lead }: ExportRecord) => lead.secondary[index];
    const header = `secondary_phone_${index + 1}`;
    columns.push({ header, group: 'secondary', isPhone: true, read: (record) => contact(record)?.phone });
    const own = contactColumns(place, audience, `secondary_${index + 1}_`, contact);
    columns.push(...own.map((column) => ({ ...column, group: 'secondary' as const })));
  });
  if (audience === 'campaign') return columns;
  for (const name of fields) {
    columns.push({ header: fieldPrefix + name, group: 'fields', read: ({ lead }) => lead.fields[name] });
  }
  return [...columns, ...stateColumns];
}

type Place = ExportShape['contacts'][number];
type ReadContact = (record: ExportRecord) => Contact | undefined;

function contactColumns(
  { columns, variables }: Place,
  audience: Audience,
  prefix: string,
  contact: ReadContact,
): ExportColumn[] {
  const isOurs = audience === 'spreadsheet';
  const written = [...columns].filter((name) => isOurs || !(name === 'label' || name === 'extension'));
  const details = written.map((name): ExportColumn => {
    // To the campaign product every column is a variable: one of that name counts for more than the detail.
    const read: ExportColumn['read'] = isOurs
      ? (record) => contact(record)?.[name]
      : (record) => contact(record)?.variables[name as string as VariableKey] ?? contact(record)?.[name];
    return { header: prefix + columnName(name), group: 'contact', read };
  });
  const keys = [...variables].filter((key) => isOurs || !columns.has(key as ContactColumn));
  const others = keys.map((key): ExportColumn => {
    const name = isOurs && needsPrefix(key) ? variablePrefix + key : key;
    return {
      header: prefix + name,
      group: 'variables',
      read: (record) => contact(record)?.variables[key as VariableKey],
    };
  });
  return [...details, ...others];
}

function columnName(name: ContactColumn): string {
  return name === 'label' || name === 'extension' ? `phone_${name}` : name;
}

const stateColumns: readonly ExportColumn[] = [
  { header: 'leadclip_stage', group: 'state', read: ({ lead }) => lead.stage },
  { header: 'leadclip_campaign_id', group: 'state', read: ({ lead }) => lead.campaignId },
  { header: 'leadclip_consent', group: 'state', read: ({ lead }) => lead.consent?.how },
  { header: 'leadclip_consent_at', group: 'state', read: ({ lead }) => instant(lead.consent?.at) },
  { header: 'leadclip_status', group: 'status', read: ({ lead }) => lead.primary.remote?.status.raw },
  { header: 'leadclip_status_at', group: 'status', read: ({ lead }) => instant(lead.primary.remote?.status.seenAt) },
  { header: 'leadclip_secondary_status', group: 'status', read: ({ lead }) => secondaryStatus(lead) },
  { header: 'leadclip_remote_id', group: 'status', read: ({ lead }) => lead.enrolment?.remoteId },
  { header: 'leadclip_pushed_at', group: 'status', read: ({ lead }) => instant(lead.enrolment?.acceptedAt) },
  { header: 'leadclip_source', group: 'source', read: ({ lead }) => lead.source.site },
  { header: 'leadclip_source_url', group: 'source', read: ({ lead }) => lead.source.url },
  { header: 'leadclip_created_at', group: 'source', read: ({ lead }) => instant(lead.createdAt) },
  { header: 'leadclip_updated_at', group: 'source', read: ({ lead }) => instant(lead.updatedAt) },
  { header: 'leadclip_history', group: 'history', read: ({ history }) => history?.map(eventLine).join('\n') },
];

function secondaryStatus({ secondary }: Lead): string {
  return secondary.flatMap(({ phone, remote }) => (remote ? `${phone} ${remote.status.raw}` : [])).join('\n');
}

function eventLine({ at, kind, detail }: LeadEvent): string {
  return [instant(at), kind, detail].filter(Boolean).join(' ');
}

function instant(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString();
}
