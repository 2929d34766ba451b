import type { E164, Epoch } from '@/lib/model/brand';
import { regionOf } from '@/lib/phone/region-of';

/** `HH:MM`, earliest and latest, where the number's country has several time zones. */
export interface LocalTime {
  from: string;
  to: string;
  /** Every time zone of the number's country is outside the hours that were asked about. */
  isOutside: boolean;
}

interface Hours {
  allowedFrom?: string;
  allowedTo?: string;
}

/** What time it is where the number belongs, by its country's time zones; undefined when the country is not known. */
export function localTimeAt(
  phone: E164,
  at: Epoch,
  { allowedFrom = '00:00', allowedTo = '23:59' }: Hours,
): LocalTime | undefined {
  const times = zonesOf(regionOf(phone)).flatMap((zone) => clockIn(zone, at));
  const sorted = [...new Set(times)].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (!from || !to) return undefined;
  return { from, to, isOutside: sorted.every((time) => !isWithin(time, allowedFrom, allowedTo)) };
}

/** Hours may run over midnight: 20:00 to 06:00. */
function isWithin(time: string, from: string, to: string): boolean {
  return from <= to ? time >= from && time <= to : time >= from || time <= to;
}

type LocaleWithZones = Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] };

/** The browser knows each country's zones; an older one does not, and then there is no note. */
function zonesOf(region: string | undefined): string[] {
  if (!region) return [];
  const locale: LocaleWithZones = new Intl.Locale(`und-${region}`);
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function clockIn(timeZone: string, at: Epoch): string[] {
  try {
    return [
      new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at),
    ];
  } catch {
    return [];
  }
}
