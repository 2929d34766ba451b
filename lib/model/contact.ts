import * as z from 'zod';
import type { E164, VariableKey } from './brand';
import { remoteContactSchema } from './status';

export const phoneLabels = ['work', 'mobile', 'home', 'main', 'other'] as const;
export const phoneLabelSchema = z.enum(phoneLabels);
export type PhoneLabel = z.infer<typeof phoneLabelSchema>;

/** E.164 by shape only; whether the number exists is `lib/phone`'s question. */
export const e164Schema = z.custom<E164>((value) => typeof value === 'string' && /^\+[1-9]\d{6,14}$/.test(value));
export const variableKeySchema = z.custom<VariableKey>((value) => typeof value === 'string' && value.length > 0);
export const variablesSchema = z.record(z.string(), z.string()) as unknown as z.ZodType<Record<VariableKey, string>>;

export const contactSchema = z.object({
  phone: e164Schema,
  /** Digits to dial after the call is answered; the campaign API has no field for it. */
  extension: z.string().optional(),
  label: phoneLabelSchema.optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  company: z.string().optional(),
  title: z.string().optional(),
  /** Only what was set for this contact; inherited values are resolved when they are needed. */
  variables: variablesSchema,
  remote: remoteContactSchema.optional(),
});
/** One number to dial, with its own variables and its own status on the server. */
export type Contact = z.infer<typeof contactSchema>;

/** The campaign product's own importer and the API client of its vendor both stop at ten. */
export const maxSecondary = 10;
