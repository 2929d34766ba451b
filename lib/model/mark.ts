import * as z from 'zod';

/** What a number that Leadclip knows wears on the CRM's own page. */
export const marks = ['queued', 'calling', 'completed', 'max-retries', 'do-not-call'] as const;
export type Mark = (typeof marks)[number];

/** A known number, as it stands on the page and as people write it. */
export const markedNumberSchema = z.object({
  text: z.string().max(120),
  display: z.string().max(120),
  mark: z.enum(marks),
});
export type MarkedNumber = z.infer<typeof markedNumberSchema>;
