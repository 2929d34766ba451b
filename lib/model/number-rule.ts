import * as z from 'zod';

/** What a user said of the numbers under one label, or of one number that has none, on one site. */
export const numberRuleSchema = z.object({
  /** Host name. */
  site: z.string().max(253),
  /** The label's or column's words, or else the number's digits; as `subjectOf` makes it. */
  subject: z.string().min(1).max(300),
  isPhone: z.boolean(),
});
export type NumberRule = z.infer<typeof numberRuleSchema>;
