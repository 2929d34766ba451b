import { parentOf, rare } from './dom';
import { readLabel } from './labels';
import { spaceOut } from './letters';
import { measure, remember } from './remember';

export type Zone = 'own-side' | 'timeline' | 'notes' | 'navigation' | 'company' | 'related';

const zones: [Zone, RegExp][] = [
  [
    'timeline',
    /(?:^|[^a-z])(?:timeline|activity|activities|feed|chatter|stream|histor(?:y|i[aeq]\w*|ico)|verlauf|audit|changelog|comments?|conversation|chat|messages?|thread|transcript|call-?log|engagements?|ticket-?articles?|(?:text|chat|message)-?bubbles?)(?:lists?|items?|box|body|feed|log|area)?(?:$|[^a-z])/i,
  ],
  [
    'notes',
    /(?:^|[^a-z])(?:notes?|note-?body|remarks?|memo|rich-?text|email-?body|message-?body)(?:lists?|items?|box)?(?:$|[^a-z])/i,
  ],
  [
    'own-side',
    /(?:^|[^a-z])(?:user-?(?:menu|nav|dropdown)|current-?user|account-?(?:menu|dropdown|switcher)|profile-?(?:menu|dropdown)|my-?(?:account|profile)|me-?menu|login-?block|softphone|signed-?in|logged-?in|welcome|(?:header|topbar|navbar)-*user|dialer|dialpad|call-?bar|caller-?id|cti|phone-?widget|owner|assignee|assigned(?:-?to|-?user)?|support-?widget|helpdesk-?widget|switcher)(?:$|[^a-z])/i,
  ],
  [
    'related',
    /(?:^|[^a-z])(?:related-?(?:lists?|records?)|quick-?view|sub-?panels?|relation(?:ship)?-?cards?|(?:household|family)-?members?|relatives|dependents)/i,
  ],
  [
    'navigation',
    /(?:^|[^a-z])(?:nav(?!-*(?:tabs?|content|pane))|navbar|navigation|footer|breadcrumbs?|masthead|(?<![a-z]-)top-?bar|navbar-?brand|branding|site-?(?:title|name|header)|(?:search|filters?)-?(?:form|bar|panel|box|sidebar)|toast|snackbar|cookie(?:-?\w+)?|search-?results?|typeahead|autocomplete-?(?:list|results|menu)|suggestions?)(?:$|[^a-z])/i,
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

/** Beside a conversation stands who it is with; around both stands the page. */
const beside =
  /(?:conversation|chat|messages?|comments?|activity|engagements?)-*(?:name|contacts?|customers?|details?|header|side(?:bar)?|info|profile|attributes|layout|page|app|view|inbox)|(?:contact|customer|requester|user|profile)-*(?:conversation|chat)/i;

/** Whose card it is, its words alone do not say: in a help desk the user is the customer. */
const cardOfUser = /(?:^|[^a-z])user-?(?:info|card|profile|panel|block|badge)(?:$|[^a-z])/i;
const customers = ['customer', 'requester', 'contact', 'client', 'ticket', 'chat']
  .flatMap((who) => ['class', 'id', 'data-tab'].map((name) => `[${name}*="${who}" i]`))
  .join();

const spacedOut = (words: string): string => spaceOut(words, '-').replaceAll('_', '-');
const isCardOfUser = remember((words) => cardOfUser.test(spacedOut(words)));

const zoneOfWords = remember((words): Zone | null => {
  const spaced = spacedOut(words);
  const found = zones.find(([, pattern]) => pattern.test(spaced))?.[0] ?? null;
  return found === 'timeline' && beside.test(spaced) ? null : found;
});

const openers = `${rare('h1,h2,h3,h4,h5,h6,legend,summary')},[role=heading],[class]:is([class*="panel-title"],[class*="card-title"],[class*="section-title"])`;

/** The first heading in every element around one: a page is searched once for all that ask. */
const firstHeadings = measure((root: Node): Map<Element, Element> => {
  const known = new Map<Element, Element>();
  for (const heading of (root as Document | ShadowRoot).querySelectorAll(openers))
    for (let at = heading.parentElement; at && !known.has(at); at = at.parentElement) known.set(at, heading);
  return known;
});

/** Heading that opens an element: its own first heading, legend or panel title. */
export const headingOf = measure((element: Element): Element | null => {
  const heading = firstHeadings(element.getRootNode()).get(element);
  if (!heading) return null;
  // One of several headings that are labels speaks for its own part only.
  const others = [...element.querySelectorAll(heading.localName)].slice(1, 6);
  return others.some((other) => readLabel(other.textContent.trim())?.isWhole) ? null : heading;
});

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
  const own = element.getAttributeNames();
  const role = own.includes('role') ? element.getAttribute('role') : null;
  if (role && /^(?:navigation|contentinfo|alert|status|log|tooltip|banner|listbox|menu|menubar|toolbar)$/.test(role))
    return role === 'log' ? 'timeline' : 'navigation';
  if (own.includes('data-message-id')) return 'timeline';
  for (const name of attributes) {
    const value = own.includes(name) ? element.getAttribute(name) : null;
    const zone = value ? (zoneOfWords(value) ?? zoneOfCard(element, value)) : null;
    if (zone && !(zone === 'navigation' && holdsTable(element))) return zone;
  }
  return undefined;
}

const zoneOfCard = (element: Element, words: string): Zone | null =>
  isCardOfUser(words) && !element.closest(`:not(body,html):is(${customers})`) ? 'own-side' : null;

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
