/** What a number that Leadclip knows wears on the CRM's own page. */
export const marks = ['queued', 'calling', 'completed', 'max-retries', 'do-not-call'] as const;
export type Mark = (typeof marks)[number];
