import type { LeadAnswer, LeadWindow } from '@/lib/leads/query-view';
import type { LeadId } from '@/lib/model/brand';

/** Page → worker: what is on screen, or which ids stand in these places. */
export type ViewRequest = { window: LeadWindow } | { call: number; ids: [from: number, to: number] };
export type ViewReply = { answer: LeadAnswer } | { call: number; ids: LeadId[] };
