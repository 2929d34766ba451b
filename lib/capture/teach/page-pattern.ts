/** One record's own part of an address: digits, a UUID, or a long name with digits in it. */
const isId = (part: string): boolean =>
  /^\d+$/.test(part) || /^[0-9a-f]{8}-[0-9a-f-]{20,}$/i.test(part) || (/\d/.test(part) && /^[\w.~-]{10,}$/.test(part));
const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** Parameters that say which record it is; the rest say which page. */
const recordKey = /^(?:id|record|record_?id|contact_?id|lead_?id|uid|res_?id|pk|oid|selected_?id)$/i;

export interface PagePattern {
  /** Regular expression on path, query and hash, true for every record of this kind. */
  path: string;
  /** Where the record's id stands in it, as a group. */
  recordId?: string;
}

/** The class of pages that an address belongs to: `/contacts/812/show` speaks for every `/contacts/…/show`. */
export function pagePattern(url: URL, isList: boolean): PagePattern {
  const { path, id } = ofPath(url.pathname);
  const words = [...url.searchParams].filter(([, value]) => /^[a-z_]{2,30}$/i.test(value));
  const query = isList ? '' : words.map(([key, value]) => `(?=.*[?&]${quote(key)}=${quote(value)}(?:[&#]|$))`).join('');
  const hash = /^#!?\/?[a-z]/i.test(url.hash) ? ofPath(url.hash.slice(1).replace(/\?.*$/, '')) : undefined;
  const key = [...url.searchParams.keys()].find((one) => recordKey.test(one));
  const recordId = hash?.id ?? id ?? (key && `[?&]${quote(key)}=([^&#]+)`);
  return {
    path: `^${query}${path}${hash ? `.*#${hash.path}` : '(?:[?#]|$)'}`,
    ...(!isList && recordId && { recordId }),
  };
}

function ofPath(pathname: string): { path: string; id?: string } {
  const parts = pathname.split('/');
  const patterns = parts.map((part) => (isId(part) ? '[^\\/?#&]+' : quote(part)));
  const at = parts.findLastIndex(isId);
  if (at < 0) return { path: patterns.join('\\/') };
  return {
    path: patterns.join('\\/'),
    id: [...patterns.slice(0, at), '([^\\/?#&]+)'].join('\\/'),
  };
}
