import type { CaptureDraft } from '@/lib/model/capture';

/** Beside a page's own list or record a frame often shows the same person again, with more numbers or fewer. */
export const joinPeople = (own: readonly CaptureDraft[], framed: readonly CaptureDraft[]): CaptureDraft[] =>
  framed.reduce(withPerson, [...own]);

function withPerson(drafts: CaptureDraft[], draft: CaptureDraft): CaptureDraft[] {
  const twin = drafts.find((one) => one.name === draft.name && ends(one).some((end) => ends(draft).includes(end)));
  if (!twin) return [...drafts, draft];
  const more = draft.phones.filter((_, at) => !ends(twin).includes(ends(draft)[at] ?? ''));
  return drafts.map((one) => (one === twin && more.length > 0 ? { ...one, phones: [...one.phones, ...more] } : one));
}

/** Two ways of writing one number mostly differ at its beginning. */
const ends = ({ phones }: CaptureDraft): string[] => phones.map(({ text }) => text.replaceAll(/\D/g, '').slice(-7));
