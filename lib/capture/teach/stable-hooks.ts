import { className, idName } from '@medv/finder';

/** Language, content, layout and addresses: true of one record or one user, not of the product. */
const passing =
  /^(?:id|class|style|title|alt|placeholder|value|href|src|srcset|target|rel|tabindex|width|height|dir|lang|checked|selected|disabled|hidden|data-v-.*|data-react.*|data-state|data-value|data-row-?(?:id|index|key)|data-record-?id|data-index|data-url|data-href|data-original-title|data-tooltip.*|data-bs-.*|aria-(?!colindex).*)$/;
/** A selected, open or hovered row is another one a moment later. */
const states =
  /^(?:is-|has-)?(?:active|current|selected|checked|open|opened|closed|expanded|collapsed|hover|hovered|focus|focused|visible|hidden|show|fade|loading|loaded|dirty|empty|disabled|enabled|odd|even|first|last|even-row|odd-row|unread|read|editing|dragging)$|^ng-/;
/** A number of the record, a generated name, words of a sentence. */
const ofOneRecord = /\d{3}|[0-9a-f]{8}-|^[0-9a-f]{10,}$|\s|[@+]/i;

/** An attribute that the product's own code or its tests rely on: `data-field="phone"`, `name`, `itemprop`, `role`. */
export function isHook(name: string, value: string): boolean {
  if (passing.test(name) || value === '' || value.length > 60 || ofOneRecord.test(value)) return false;
  // An id with digits is a record's; `data-id="header_title"` is a name.
  if (/^data-(?:id|key)$/.test(name) && /\d/.test(value)) return false;
  return (
    name.startsWith('data-') || /^(?:name|itemprop|role|type|autocomplete|col-id|field|for|aria-colindex)$/.test(name)
  );
}

/** A class that names a part of the product; not a build's hash and not a state. */
export function isStableClass(name: string): boolean {
  if (states.test(name) || /\d{3}|^(?:css|sc|jsx|emotion|svelte|_ng)-/.test(name)) return false;
  return className(name) || /^[a-z]+(?:[-_]{1,2}[a-z]+)+$/i.test(name);
}

export const isStableId = (name: string): boolean =>
  !/\d{2}/.test(name) && (idName(name) || /^[a-z]+(?:[-_][a-z]+)+$/i.test(name));
