import type { Response } from '@/lib/messages/protocol';
import type { CaptureDraft, DraftPhone, RejectedNumber } from '@/lib/model/capture';
import type { MarkedNumber } from '@/lib/model/mark';
import type { Marked } from '../screen/marks';

type CheckedDraft = Response<'draft.check'>[number];
export type AddResult = Response<'draft.add'>['results'][number];

/** One found person with what the background said about them. */
export interface ChipRow {
  draft: CaptureDraft;
  checked: CheckedDraft;
  isChosen: boolean;
  outcome?: AddResult['outcome'];
}

/** A refused number that the user could overrule. */
export type LeftOut = RejectedNumber & { subject: string };

export const leftOutIn = (rejected: readonly RejectedNumber[]): LeftOut[] =>
  rejected.flatMap((one) => (one.subject ? [{ ...one, subject: one.subject }] : [])).slice(0, 20);

/** What the chip shows; drawing it twice gives the same picture. */
export interface ChipView {
  /** Tells one page from another: same key, same people and numbers, or the same list as it is scrolled. */
  key: string;
  rows: ChipRow[];
  /** Numbers of the people on the page that were refused, which a person may know better. */
  leftOut?: LeftOut[];
  /** The page's layout is no longer the one that the user taught: what is shown is the generic engine's. */
  isChanged?: boolean;
  /** The step that takes the last adding back. */
  undo?: number;
  problem?: 'orphaned' | 'failed';
}

/** What is said about the one person who is shown, as it stands on the page; nothing for a list. */
export function textsOf({ rows: [only, ...others] }: ChipView): string[] {
  if (!only || others.length > 0) return [];
  const { name, phones } = only.draft;
  return [name ?? '', phones[0]?.text ?? ''].filter(Boolean);
}

/** The known numbers of what the chip shows, and whose they are. */
export const knownIn = ({ rows }: Pick<ChipView, 'rows'>): (MarkedNumber & { draft: CaptureDraft })[] =>
  rows.flatMap(({ draft, checked }) =>
    checked.phones.flatMap(({ text, display, mark }) => (mark ? [{ draft, text, display, mark }] : [])),
  );

/** Those of them that stand on the page, each with its place. */
export const markedIn = (view: ChipView, placeOf: (phone: DraftPhone) => Element | undefined): Marked[] =>
  knownIn(view).flatMap(({ draft, ...known }) => {
    const phone = draft.phones.find(({ text }) => text === known.text);
    const place = phone && placeOf(phone);
    return place ? [{ ...known, place }] : [];
  });

/** Doubtful rows, known people and numbers not to be called start without a tick; a person can set it. */
export function toView(
  drafts: readonly CaptureDraft[],
  checked: readonly (CheckedDraft | undefined)[],
  key = keyOf(drafts),
): ChipView {
  const rows = drafts.flatMap((draft, index): ChipRow[] => {
    const of = checked[index];
    if (!of?.phones.some(({ phone }) => phone)) return [];
    const isDoubtful = of.phones.some(({ doubts, suppressed }) => doubts.length > 0 || suppressed);
    return [{ draft, checked: of, isChosen: drafts.length === 1 || !(isDoubtful || of.known || draft.doNotCall) }];
  });
  return { key, rows };
}

/** Nothing to add; the chip may still have something to say about the page. */
export const nobodyFound: ChipView = { key: 'nobody', rows: [] };

export function keyOf(drafts: readonly CaptureDraft[]): string {
  return JSON.stringify(drafts.map(({ name, recordId, phones }) => [name, recordId, phones.map(({ text }) => text)]));
}

/** A fresh look at the same people, with the ticks as the user left them and what became of those who were added. */
export function withChoices(next: ChipView, { rows: before, undo }: ChipView): ChipView {
  const known = new Map(before.map((row) => [keyOf([row.draft]), row]));
  const rows = next.rows.map((row) => {
    const { isChosen, outcome } = known.get(keyOf([row.draft])) ?? row;
    return { ...row, isChosen, ...(outcome && undo !== undefined && { outcome }) };
  });
  return { ...next, rows, ...(undo !== undefined && { undo }) };
}

export function isSamePicture(one: ChipView, other: ChipView): boolean {
  const picture = ({ rows, problem, isChanged }: ChipView) =>
    JSON.stringify([problem, isChanged, rows.map(({ checked, isChosen, outcome }) => [checked, isChosen, outcome])]);
  return picture(one) === picture(other);
}

/** After adding: what became of each chosen row, in the order it was sent. Where nobody was added, there is nothing to undo. */
export function withResults(view: ChipView, results: readonly AddResult[], undo: number | undefined): ChipView {
  let next = 0;
  const rows = view.rows.map((row) => {
    const outcome = row.isChosen ? results[next++]?.outcome : undefined;
    return outcome ? { ...row, outcome } : row;
  });
  const isChanged = results.some(({ outcome }) => outcome === 'added' || outcome === 'merged');
  return {
    key: view.key,
    rows,
    ...(view.leftOut && { leftOut: view.leftOut }),
    ...(view.isChanged && { isChanged: true }),
    ...(undo !== undefined && isChanged && { undo }),
  };
}

export function isInQueue({ checked, outcome }: ChipRow): boolean {
  return checked.known !== undefined || outcome === 'added' || outcome === 'merged' || outcome === 'known';
}
