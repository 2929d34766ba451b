import * as z from 'zod';
import type { AssistantId } from '@/lib/model/brand';
import {
  type Assistant,
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

const rowSchemas: { [Table in BackupTable]: z.ZodType<BackupTables[Table]> } = {
  leads: leadSchema as z.ZodType<Lead>,
  events: z.object({
    leadId: leadIdSchema,
    at: epochSchema,
    kind: z.enum(Object.keys(eventKinds) as [EventKind]),
    detail: z.string().optional(),
  }) as z.ZodType<LeadEvent>,
  variables: z.object({ key: variableKeySchema, defaultValue: z.string() }),
  campaigns: z.object({
    ...{ id: campaignIdSchema, name: z.string(), status: z.string(), assistantId: assistantIdSchema.optional() },
    ...{ host: z.string(), assistantFrom: z.enum(['server', 'user']).optional() },
    ...{
      allowedFrom: z.string().optional(),
      allowedTo: z.string().optional(),
      allowedDays: z.array(z.string()).optional(),
    },
    ...{
      timezone: z.string().optional(),
      maxRetries: z.number().optional(),
      retryIntervalMinutes: z.number().optional(),
      seenAt: epochSchema,
    },
  }) as z.ZodType<Campaign>,
  assistants: z.object({
    ...{ id: assistantIdSchema, name: z.string(), variables: variablesSchema, initialMessage: z.string().optional() },
    ...{ prompt: z.string().optional(), timezone: z.string().optional(), host: z.string(), seenAt: epochSchema },
  }) as z.ZodType<Assistant>,
  suppressed: z.object({
    phone: e164Schema,
    reason: z.enum(suppressionReasons),
    note: z.string().optional(),
    at: epochSchema,
  }) as z.ZodType<Suppressed>,
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
