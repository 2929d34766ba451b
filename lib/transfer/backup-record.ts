import * as z from 'zod';
import type { AssistantId } from '@/lib/model/brand';
import {
  type Assistant,
  assistantOrigins,
  type Campaign,
  type Suppressed,
  suppressionReasons,
  type VariableDefinition,
} from '@/lib/model/campaign';
import { e164Schema, variableKeySchema, variablesSchema } from '@/lib/model/contact';
import type { EventKind, LeadEvent } from '@/lib/model/event';
import { campaignIdSchema, type Lead, leadIdSchema, leadSchema } from '@/lib/model/lead';
import { type SiteRecipe, siteRecipeSchema } from '@/lib/model/recipe';
import { epochSchema } from '@/lib/model/status';

/**
 * Everything that is worth keeping but the API key. Jobs and undo steps are left out on purpose: what they meant to do
 * may have been done since, and repeating it would call people twice.
 */
export interface BackupTables {
  leads: Lead;
  events: LeadEvent;
  variables: VariableDefinition;
  campaigns: Campaign;
  assistants: Assistant;
  suppressed: Suppressed;
  recipes: SiteRecipe;
  settings: Record<string, unknown>;
}
export type BackupTable = keyof BackupTables;
export type BackupRecord = { [Table in BackupTable]: { table: Table; row: BackupTables[Table] } }[BackupTable];

const assistantIdSchema = z.custom<AssistantId>((value) => typeof value === 'string' && value !== '');
/** Complete by its type: a kind that is added to the model must be added here. */
const eventKinds: Record<EventKind, true> = {
  ...{
    captured: true,
    merged: true,
    edited: true,
    suppressed: true,
    pushed: true,
    refused: true,
    accepted: true,
    unclear: true,
  },
  ...{ cancelled: true, stuck: true, withdrawn: true, status: true, 'status-set': true, moved: true, gone: true },
};

const text = z.string();

/** Every field of the row's type must be named: one that is forgotten here would be lost in each backup. */
function complete<Row>(shape: Record<keyof Row, z.ZodType>): z.ZodType<Row> {
  return z.object(shape) as unknown as z.ZodType<Row>;
}

const rowSchemas: { [Table in BackupTable]: z.ZodType<BackupTables[Table]> } = {
  leads: leadSchema as z.ZodType<Lead>,
  events: complete<Omit<LeadEvent, 'seq'>>({
    ...{ leadId: leadIdSchema, at: epochSchema, detail: text.optional() },
    kind: z.enum(Object.keys(eventKinds) as [EventKind]),
  }) as z.ZodType<LeadEvent>,
  variables: z.object({ key: variableKeySchema, defaultValue: text }),
  campaigns: complete<Campaign>({
    ...{ id: campaignIdSchema, name: text, status: text, host: text, seenAt: epochSchema },
    ...{ assistantId: assistantIdSchema.optional(), leadKeys: z.array(text).optional() },
    assistantFrom: z.enum(assistantOrigins).optional(),
    ...{ allowedFrom: text.optional(), allowedTo: text.optional(), allowedDays: z.array(text).optional() },
    ...{ timezone: text.optional(), maxRetries: z.number().optional(), retryIntervalMinutes: z.number().optional() },
  }),
  assistants: complete<Assistant>({
    ...{ id: assistantIdSchema, name: text, variables: variablesSchema, initialMessage: text.optional() },
    ...{ prompt: text.optional(), timezone: text.optional(), host: text, seenAt: epochSchema },
  }),
  suppressed: complete<Suppressed>({
    ...{ phone: e164Schema, reason: z.enum(suppressionReasons), note: text.optional(), at: epochSchema },
  }),
  recipes: siteRecipeSchema as z.ZodType<SiteRecipe>,
  settings: z.record(z.string(), z.unknown()),
};

export const backupTables = Object.keys(rowSchemas) as BackupTable[];

/** One line of a backup, or undefined when it is not what it says. Never with a key, even if somebody put one in. */
export function parseBackupRecord(value: unknown): BackupRecord | undefined {
  const { table, row } =
    z.object({ table: z.enum(backupTables as [BackupTable]), row: z.unknown() }).safeParse(value).data ?? {};
  const parsed = table && rowSchemas[table].safeParse(row);
  return parsed?.success ? withoutKey({ table, row: parsed.data } as BackupRecord) : undefined;
}

export function withoutKey(record: BackupRecord): BackupRecord {
  if (record.table !== 'settings') return record;
  const { apiKey: _secret, ...row } = record.row;
  return { table: 'settings', row };
}
