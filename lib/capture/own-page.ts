import { isVisible, rare, textOf } from './dom';
import { ownTitle } from './words';

const headings = rare('h1,h2');

/** A page about the signed-in user, as its headings say. */
export const isOwnPage = (roots: readonly ParentNode[]): boolean =>
  roots
    .slice(0, 50)
    .flatMap((root) => [...root.querySelectorAll(headings)].slice(0, 10))
    .some((heading) => ownTitle.test(textOf(heading)) && isVisible(heading));
