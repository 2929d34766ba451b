import { className, idName } from '@medv/finder';

/** Language, content, layout and addresses: true of one record or one user, not of the product. */
const passing =
  /^(?:id|class|style|title|alt|placeholder|value|href|src|srcset|target|rel|tabindex|width|height|dir|lang|checked|selected|disabled|hidden|data-v-.*|data-react.*|data-state|data-value|data-row-?(?:id|index|key)|data-record-?id|data-index|data-url|data-href|data-original-title|data-tooltip.*|data-bs-.*|aria-(?!colindex).*)$/;
/** A selected, open or hovered row is another one a moment later. */
const states =
  /^(?:is-|has-)?(?:active|current|selected|checked|open|opened|closed|expanded|collapsed|hover|hovered|focus|focused|visible|hidden|show|fade|loading|loaded|dirty|empty|disabled|enabled|odd|even|first|last|even-row|odd-row|unread|read|editing|dragging)$|^ng-/;
/** A number of the record, a generated name, words of a sentence. */
const ofOneRecord = /\d{3}|[0-9a-f]{8}-|^[0-9a-f]{10,}$|\s|[@+]/i;

/** What React, Radix, Ember and the like count up while a page is drawn: `:r1:`, `«r1»`, `_r_1_`, `ember12`, `radix-3`. */
const counted =
  /[:«_]r[_a-z\d]*[:»_]|^(?:ember|radix|headlessui|react-aria|mui|cdk|mat|ext|gen|yui|uid|rc|el-id)[-_]?.*\d/i;

/** Made by a build: styled-components, emotion, JSS, Svelte, CSS modules (`Card_phone__aB3dE`, `_phone_x7f2a_5`), utilities with values. */
const built =
  /(?:^|[-_])(?:css|sc|jsx|jss|emotion|svelte|_ng)-|^_|^[A-Za-z][A-Za-z\d-]*_[A-Za-z\d-]+__[A-Za-z\d+-]{5,8}$|[^\w-]/;

/** Letters thrown together are no name: `dYQxKb`, `xjbqbw`. */
function isThrown(name: string): boolean {
  return name.split(/[-_]+/).some((part) => {
    const words = part.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
    const isShort = words.length > 2 && words.filter(({ length }) => length < 3).length * 2 >= words.length;
    return isShort || words.some((word) => /[^aeiouy\d]{5}/i.test(word)) || /\d[a-z]+\d|[a-z]\d+[a-z]/i.test(part);
  });
}

/** An attribute that the product's own code or its tests rely on: `data-field="phone"`, `name`, `itemprop`, `role`. */
export function isHook(name: string, value: string): boolean {
  if (passing.test(name) || value === '' || value.length > 60 || ofOneRecord.test(value) || counted.test(value))
    return false;
  // A label names its control by an id, which may be counted up too.
  if (name === 'for') return isStableId(value);
  // An id with digits is a record's; `data-id="header_title"` is a name.
  if (/^data-(?:id|key)$/.test(name) && /\d/.test(value)) return false;
  return (
    name.startsWith('data-') || /^(?:name|itemprop|role|type|autocomplete|col-id|field|for|aria-colindex)$/.test(name)
  );
}

/** A class that names a part of the product; not a build's hash and not a state. */
export function isStableClass(name: string): boolean {
  if (states.test(name) || /\d{3}/.test(name) || built.test(name) || isThrown(name)) return false;
  return className(name) || /^[a-z]+(?:[-_]{1,2}[a-z]+)+$/i.test(name);
}

export const isStableId = (name: string): boolean =>
  !/\d{2}/.test(name) &&
  !counted.test(name) &&
  !isThrown(name) &&
  (idName(name) || /^[a-z]+(?:[-_][a-z]+)+$/i.test(name));
