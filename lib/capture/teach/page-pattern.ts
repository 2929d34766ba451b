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

/** Some products take the person's name for the record's id: `/contacts/anna-fjord`. */
function isNamed(part: string, name: string): boolean {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const words = wordsOf(name);
  const shown = wordsOf(decode(part));
  return words.length > 0 && words.every((word) => shown.includes(word));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The class of pages that an address belongs to: `/contacts/812/show` speaks for every `/contacts/…/show`. `name`: whose record it is. */
export function pagePattern(url: URL, isList: boolean, name = ''): PagePattern {
  const isRecord = (part: string) => isId(part) || isNamed(part, name);
  const { path, id } = ofPath(url.pathname, isRecord);
  const words = [...url.searchParams].filter(([, value]) => /^[a-z_]{2,30}$/i.test(value));
  const query = isList ? '' : words.map(([key, value]) => `(?=.*[?&]${quote(key)}=${quote(value)}(?:[&#]|$))`).join('');
  const hash = /^#!?\/?[a-z]/i.test(url.hash) ? ofPath(url.hash.slice(1).replace(/\?.*$/, ''), isRecord) : undefined;
  const [key] = [...url.searchParams].find(([one]) => recordKey.test(one)) ?? [];
  const recordId = hash?.id ?? id ?? (key && `[?&]${quote(key)}=([^&#]+)`);
  return {
    path: `^${query}${path}${hash ? `.*#${hash.path}` : '(?:[?#]|$)'}`,
    ...(!isList && recordId && { recordId }),
  };
}

function ofPath(pathname: string, isRecord: (part: string) => boolean): { path: string; id?: string } {
  const parts = pathname.split('/');
  const patterns = parts.map((part) => (isRecord(part) ? '[^\\/?#&]+' : quote(part)));
  const at = parts.findLastIndex(isRecord);
  if (at < 0) return { path: patterns.join('\\/') };
  return {
    path: patterns.join('\\/'),
    id: [...patterns.slice(0, at), '([^\\/?#&]+)'].join('\\/'),
  };
}
