import { finder, type Options } from '@medv/finder';
import { parentOf } from '../dom';
import { isHook, isStableClass, isStableId } from './stable-hooks';

const never = () => false;
const always = () => true;
/** Best first, as in the built-in recipes: API and test names, then structure with classes, then position alone. */
const tiers: Partial<Options>[] = [
  { attr: isHook, className: never, idName: never, tagName: always },
  { attr: isHook, className: isStableClass, idName: isStableId, tagName: always },
  { attr: never, className: never, idName: never, tagName: always },
];
/** A search that takes longer is not worth more than position alone. */
const timeoutMs = 200;

/** Selectors that find one element under another, best first; ones that count positions come last. */
export function selectorsFor(target: Element, scope: Element): string[] {
  if (target === scope) return [''];
  const root = target.getRootNode();
  const under = scope.getRootNode() === root ? scope : (root as unknown as Element);
  const found = tiers.flatMap((tier) => {
    try {
      return [finder(target, { ...tier, root: under, timeoutMs })];
    } catch {
      return [];
    }
  });
  if (found.length === 0 && under === scope) return [pathFrom(scope, target)];
  const counts = (selector: string) => (/:nth-/.test(selector) ? 1 : 0);
  return [...new Set(found)].sort((a, b) => counts(a) - counts(b));
}

/** Step by step from the scope, where nothing shorter means this element alone. */
function pathFrom(scope: Element, target: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = target; at && at !== scope; at = at.parentElement) {
    const name = at.localName;
    const peers = [...(at.parentElement?.children ?? [])].filter(({ localName }) => localName === name);
    steps.unshift(`${name}:nth-of-type(${peers.indexOf(at) + 1})`);
  }
  return [ownSelectors(scope)[0] ?? scope.localName, ...steps].join(' > ');
}

/** Names one element among all that are on the screen, by itself alone; undefined where nothing about it is lasting. */
export function ownSelectors(element: Element): string[] {
  const hooks = [...element.attributes].filter(({ name, value }) => isHook(name, value));
  const id = element.id && isStableId(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  return [
    ...hooks.map(({ name, value }) => `${element.localName}[${name}="${CSS.escape(value)}"]`),
    ...id,
    ...[...element.classList].filter(isStableClass).map((name) => `${element.localName}.${CSS.escape(name)}`),
    ...(/^(?:main|article|form|table|.*-.*)$/.test(element.localName) ? [element.localName] : []),
  ];
}

/** The nearest element around several, out of shadow roots too. */
export function commonAncestor(elements: readonly Element[]): Element | undefined {
  const [first, ...others] = elements;
  const chains = others.map(chainOf);
  return first && [...chainOf(first)].find((one) => chains.every((chain) => chain.has(one)));
}

function chainOf(element: Element): Set<Element> {
  const chain = new Set<Element>();
  for (let at: Element | null = element; at; at = parentOf(at)) chain.add(at);
  return chain;
}
