import { parentOf } from './dom';
import { readLabel } from './labels';

export type Zone = 'own-side' | 'timeline' | 'notes' | 'navigation' | 'company' | 'related';

const zones: [Zone, RegExp][] = [
  [
    'timeline',
    /(?:^|[^a-z])(?:timeline|activity|activities|feed|chatter|stream|history|audit|changelog|comments?|conversation|chat|messages?|thread|transcript|call-?log|engagements?)(?:$|[^a-z])/i,
  ],
  ['notes', /(?:^|[^a-z])(?:notes?|note-?body|remarks?|memo|rich-?text|email-?body|message-?body)(?:$|[^a-z])/i],
  [
    'own-side',
    /(?:^|[^a-z])(?:user-?(?:info|menu|card|nav|profile|dropdown|panel|block|badge)|current-?user|account-?(?:menu|dropdown|switcher)|profile-?(?:menu|dropdown)|my-?(?:account|profile)|me-?menu|login-?block|softphone|signed-?in|logged-?in|welcome|(?:header|topbar|navbar)-*user|dialer|dialpad|call-?bar|caller-?id|cti|phone-?widget|owner|assignee|assigned(?:-?to|-?user)?|support-?widget|helpdesk-?widget|switcher)(?:$|[^a-z])/i,
  ],
  ['related', /(?:^|[^a-z])(?:related-?(?:lists?|records?)|quick-?view|sub-?panels?)/i],
  [
    'navigation',
    /(?:^|[^a-z])(?:nav(?!-*(?:tabs?|content|pane))|navbar|navigation|footer|breadcrumbs?|toast|snackbar|cookie(?:-?\w+)?|search-?results?|typeahead|autocomplete-?(?:list|results|menu)|suggestions?)(?:$|[^a-z])/i,
  ],
];
const attributes = [
  'class',
  'id',
  'role',
  'data-name',
  'data-test-id',
  'data-testid',
  'data-test',
  'data-selenium-test',
  'data-id',
  'data-component',
  'data-zone',
  'aria-label',
];
const remembered = new Map<string, Zone | null>();

/** Beside a conversation stands who it is with; around both stands the page. */
const beside =
  /(?:conversation|chat|messages?|activity|engagements?)-*(?:contacts?|customers?|details?|header|side(?:bar)?|info|profile|attributes|layout|page|app|view|inbox)|(?:contact|customer|requester|user|profile)-*(?:conversation|chat)/i;

function zoneOfWords(words: string): Zone | null {
  const cached = remembered.get(words);
  if (cached !== undefined) return cached;
  const spaced = words.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').replaceAll('_', '-');
  const found = zones.find(([, pattern]) => pattern.test(spaced))?.[0] ?? null;
  const zone = found === 'timeline' && beside.test(spaced) ? null : found;
  if (remembered.size > 2000) remembered.clear();
  remembered.set(words, zone);
  return zone;
}

/** Heading that opens an element: its own first heading, legend or panel title. */
export function headingOf(element: Element): Element | null {
  const heading = element.querySelector(
    'h1,h2,h3,h4,h5,h6,legend,summary,[role=heading],[class*="panel-title"],[class*="card-title"],[class*="section-title"]',
  );
  if (!heading) return null;
  // One of several headings that are labels speaks for its own part only.
  const others = [...element.querySelectorAll(heading.localName)].slice(1, 6);
  return others.some((other) => readLabel(other.textContent.trim())?.isWhole) ? null : heading;
}

/** What a single element says about the numbers in it: somebody's notes, the signed-in user, the site's footer. */
export function zoneOf(element: Element): Zone | undefined {
  switch (element.localName) {
    case 'nav':
    case 'footer':
      return 'navigation';
    case 'blockquote':
    case 'pre':
    case 'code':
      return 'notes';
  }
  if (!element.hasAttributes()) return undefined;
  if (
    /^(?:navigation|contentinfo|alert|status|log|tooltip|banner|listbox|menu|menubar|toolbar)$/.test(
      element.getAttribute('role') ?? '',
    )
  ) {
    return element.getAttribute('role') === 'log' ? 'timeline' : 'navigation';
  }
  if (element.hasAttribute('data-message-id')) return 'timeline';
  for (const name of attributes) {
    const value = element.getAttribute(name);
    const zone = value ? zoneOfWords(value) : null;
    if (zone && !(zone === 'navigation' && holdsTable(element))) return zone;
  }
  return undefined;
}

/** "Search results" is a drop-down when it holds a few links, and the page itself when it holds a table. */
const holdsTable = (element: Element): boolean =>
  element.querySelector('table tr + tr, [role=row] + [role=row]') !== null;

const adjective =
  /^(?:open|recent|latest|last|upcoming|past|related|all|my|about(?: the)?|offene|letzte|dernières?|recientes) +/i;

/** The zone that an element's heading announces: "Activity", "Notes", "Company". */
export function announcedZone(element: Element, headingText: string): Zone | undefined {
  const read = readLabel(headingText.replace(/\s*\(\d+\)$/, '').replace(adjective, ''));
  if (!read?.isWhole) return undefined;
  const { role } = read;
  if (role === 'timeline' || role === 'notes') return role;
  if (role === 'owner') return 'own-side';
  if (role === 'company' && parentOf(element)) return 'company';
  return undefined;
}
