import { type OpenShadowRoot, rememberRoot } from './dom';

/** A document's body, a frame's or a shadow root, with what its text does not show; all in document order. */
export interface Place {
  root: ParentNode;
  /** Inputs and text areas. */
  controls: Element[];
  /** Links that lead to no page, and elements that carry a number in an attribute. */
  carriers: Element[];
}

/** Attributes in which products keep a number, the most telling first. */
export const machineNames = [
  'data-phone-number',
  'data-phonenumber',
  'data-phone',
  'data-tel',
  'data-mobile',
  'data-number',
  'phoneno',
  'number',
] as const;

/** A link to a page, which most links are; `leadsNowhere` says the rest. */
const plainLink =
  'a:is([href^="/"],[href^="#"],[href^="http"],[href^="mailto:"],[href^="javascript:"]):not([title^="+"],[href*="wa.me/"],[href*="whatsapp.com/send"])';

/**
 * Everything but the elements that hold neither a root nor a value nor a number: on a page of prose next to nothing is
 * left. The commonest come first, for the browser compares one by one.
 */
const telling = `:not(p,td,li,tr,${plainLink},b,i,br,em,strong,ul,ol,dl,dt,dd,th,tbody,thead,table,col,colgroup,img,svg,path,g,use,hr,label,button,select,option,form,script,style,link,meta,small,code,pre,time,sup,sub,u,s,h1,h2,h3,h4,h5,h6)`;
const mostRoots = 2000;
const mayHost = (element: Element): boolean =>
  element.localName.includes('-') || /^(div|section|article|main|aside|span|header)$/.test(element.localName);

/** The documents and shadow roots that make up one page; one query per root finds all that matters in it. */
export function sweep(document: Document, openShadowRoot?: OpenShadowRoot): Place[] {
  const roots: ParentNode[] = document.body ? [document.body] : [];
  const places: Place[] = [];
  for (let root = roots[0]; root; root = roots[places.length]) {
    const place: Place = { root, controls: [], carriers: [] };
    places.push(place);
    for (const element of root.querySelectorAll(telling)) {
      const inner = innerRoot(element, place, openShadowRoot);
      if (inner && roots.length < mostRoots) roots.push(inner);
    }
    addMachineElements(place);
  }
  return places;
}

/** Files an element under what it is; what it hosts, if it hosts anything. */
function innerRoot(element: Element, place: Place, openShadowRoot?: OpenShadowRoot): ParentNode | null {
  switch (element.localName) {
    case 'input':
    case 'textarea':
      place.controls.push(element);
      return null;
    case 'a':
      if (leadsNowhere(element.getAttribute('href')) || hasNumberAsTitle(element)) place.carriers.push(element);
      return null;
    case 'iframe':
    case 'frame':
      return frameBody(element as HTMLIFrameElement);
    case 'span':
      if (hasNumberAsTitle(element)) place.carriers.push(element);
  }
  const shadow = element.shadowRoot ?? (openShadowRoot && mayHost(element) ? openShadowRoot(element) : null);
  if (shadow) rememberRoot(element, shadow);
  return shadow;
}

const leadsNowhere = (href: string | null): boolean =>
  Boolean(href) &&
  (!/^(?:http|[/#]|mailto:|javascript:)/i.test(href ?? '') || /wa\.me\/|whatsapp\.com\/send/.test(href ?? ''));
const hasNumberAsTitle = (element: Element): boolean => element.getAttribute('title')?.startsWith('+') === true;

/** One query per attribute: browsers answer those from a filter, which they cannot for a list of them. */
function addMachineElements(place: Place): void {
  const found = machineNames.flatMap((name) => [...place.root.querySelectorAll(`[${name}]`)]);
  if (found.length === 0) return;
  const all = new Set([...place.carriers, ...found]);
  place.carriers = [...all].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

function frameBody(frame: HTMLIFrameElement): HTMLElement | null {
  try {
    return frame.contentDocument?.body ?? null;
  } catch {
    return null;
  }
}
