import type { Epoch } from '@/lib/model/brand';

/** `2025-06-30 11:53:20` (no zone given, read as UTC) and ISO with any number of decimals. */
export function parseDate(text: string | undefined): Epoch | undefined {
  if (!text) return undefined;
  const [, day, time = '00:00:00', zone = 'Z'] =
    text
      .trim()
      .match(/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\d*)?\s*(Z|[+-]\d{2}:?\d{2})?$/) ?? [];
  const ms = day ? Date.parse(`${day}T${time}${zone}`) : Number.NaN;
  return Number.isNaN(ms) ? undefined : (ms as Epoch);
}
