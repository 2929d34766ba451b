import * as z from 'zod';
import { maxSecondary, phoneLabelSchema } from '@/lib/model/contact';

/** 0 is the primary contact, 1 to 10 are the secondary ones, in the order in which they are dialled. */
const contact = z.number().int().min(0).max(maxSecondary);

export const contactDetails = ['name', 'first-name', 'middle-name', 'last-name', 'email', 'company', 'title'] as const;
export type ContactDetail = (typeof contactDetails)[number];

/** What a column of a file means; a guess that the user can see and change. */
export const meaningSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('phone'), contact, label: phoneLabelSchema.optional() }),
  /** Words for the kind of number of the same contact: `mobile`, `Arbeit`, `work voice pref`. */
  z.object({ to: z.literal('label'), contact }),
  z.object({ to: z.literal('extension'), contact }),
  z.object({ to: z.literal('detail'), contact, detail: z.enum(contactDetails) }),
  /** `tells`: the variable's value also is the contact's name or the like, or the row's country. */
  z.object({
    to: z.literal('variable'),
    contact,
    key: z.string().min(1),
    tells: z.enum([...contactDetails, 'country']).optional(),
  }),
  /** Kept with the lead under this name, as a candidate for a variable. */
  z.object({ to: z.literal('field'), name: z.string().min(1) }),
  /** Country of the row's national numbers: ISO code, name or calling code. */
  z.object({ to: z.literal('country') }),
  z.object({ to: z.literal('do-not-call') }),
  z.object({ to: z.literal('consent') }),
  z.object({ to: z.literal('consent-at') }),
  z.object({ to: z.literal('campaign') }),
  z.object({ to: z.literal('stage') }),
  z.object({ to: z.literal('ignore') }),
]);
export type Meaning = z.infer<typeof meaningSchema>;

export interface Column {
  header: string;
  meaning: Meaning;
}
