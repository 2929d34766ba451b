import type { LeadRow, Place } from '@/lib/db/lead-row';
import type { CampaignId, E164, Epoch, LeadId, Region } from '@/lib/model/brand';
import type { Stage } from '@/lib/model/lead';
import { digitsOf } from '@/lib/model/push';
import type { StatusCode } from '@/lib/model/status';
import { regionOf } from '@/lib/phone/region-of';
import type { Standing } from './query';
import { fold } from './search-words';

/** What of a lead is searched, filtered and sorted by: a tenth of its row, so that 100,000 fit into a worker. */
export interface LeadEntry {
  id: LeadId;
  /** Folded, for sorting. */
  name: string;
  company: string;
  phone: E164;
  campaignId: CampaignId | undefined;
  stage: Stage;
  place: Place;
  status: StatusCode | undefined;
  standing: Standing;
  site: string | undefined;
  region: Region | undefined;
  hasProblem: boolean;
  createdAt: Epoch;
  updatedAt: Epoch;
  /** Folded words of all contacts. */
  words: string;
  /** The digits of all their numbers. */
  digits: string;
}

export function toEntry(row: LeadRow): LeadEntry {
  const { id, primary, secondary, campaignId, stage, place, statusCode, createdAt, updatedAt } = row;
  const contacts = [primary, ...secondary];
  const texts = contacts.flatMap(({ name, company, email }) => [name, company, email]);
  return {
    id,
    name: fold(primary.name ?? ''),
    company: fold(primary.company ?? ''),
    phone: primary.phone,
    campaignId,
    stage,
    place,
    status: statusCode,
    standing: place === 'enrolled' ? (statusCode ?? 'other') : place,
    site: row.source.site,
    region: regionBehind(primary.phone),
    hasProblem: place === 'problem' || row.doubts.length > 0 || row.enrolment?.goneAt !== undefined,
    createdAt,
    updatedAt,
    words: fold(texts.filter(Boolean).join(' ')),
    digits: contacts.map(({ phone }) => digitsOf(phone)).join(' '),
  };
}

const regions = new Map<string, Region | undefined>();

/** Country code and five digits settle the country nearly everywhere; parsing each of 100,000 numbers takes seconds. */
function regionBehind(phone: E164): Region | undefined {
  const start = phone.slice(0, 8);
  if (!regions.has(start)) regions.set(start, regionOf(phone));
  return regions.get(start);
}
