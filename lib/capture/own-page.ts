import { allOf, isVisible, textOf } from './dom';
import { ownTitle } from './words';

/** A page about the signed-in user, as its headings say. */
export const isOwnPage = (roots: readonly ParentNode[]): boolean =>
  roots
    .slice(0, 50)
    .flatMap((root) => allOf(root, ['h1', 'h2']).slice(0, 10))
    .some((heading) => ownTitle.test(textOf(heading)) && isVisible(heading));
