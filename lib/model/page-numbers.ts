import type { CaptureDraft } from './capture';

/** More say no more about a page's country. */
const most = 2000;

/** Every number of a page as it stands there: a number without its country is read like its neighbours. */
export const pageNumbers = (drafts: readonly CaptureDraft[]): string[] =>
  drafts.flatMap(({ phones }) => phones.map(({ text }) => text)).slice(0, most);
