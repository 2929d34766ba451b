import type { LeadId } from '@/lib/model/brand';
import type { Contact } from '@/lib/model/contact';
import type { Doubt, Lead } from '@/lib/model/lead';
import { now } from '@/lib/model/now';

/** A lead before it is stored: every number already E.164, the first contact is the primary one. */
export type IncomingLead = Pick<Lead, 'source' | 'fields'> &
  Partial<Pick<Lead, 'campaignId' | 'consent' | 'stage'>> & { contacts: [Contact, ...Contact[]]; doubts: Doubt[] };

/** A doubtful lead waits for a person (`new`); the rest may be pushed at once (`ready`). */
export function newLead({ contacts: [primary, ...secondary], ...rest }: IncomingLead): Lead {
  const at = now();
  return {
    id: crypto.randomUUID() as string as LeadId,
    stage: rest.doubts.length > 0 ? 'new' : 'ready',
    ...rest,
    primary,
    secondary,
    createdAt: at,
    updatedAt: at,
  };
}
