import type { VariableKey } from '@/lib/model/brand';
import type { ResolvedVariable } from './resolve-variables';

/** `system`: filled in by the server during the call, such as `{{current_time}}`. */
export type MessagePart =
  | { kind: 'text'; text: string }
  | { kind: 'value'; key: VariableKey; text: string }
  | { kind: 'missing'; key: VariableKey }
  | { kind: 'system'; key: string };

/** Names that the vendor fills in by itself. */
const systemKeys = [
  'customer_phone',
  'assistant_phone',
  'assistant_id',
  'assistant_name',
  'current_date',
  'current_time',
];

/** What the assistant would say first to this contact: `{name}` and `{{name}}` are both in use for variables. */
export function fillMessage(message: string, resolved: readonly ResolvedVariable[]): MessagePart[] {
  const parts: MessagePart[] = [];
  let end = 0;
  for (const match of message.matchAll(/\{\{\s*([^{}]+?)\s*\}\}|\{\s*([^{}]+?)\s*\}/g)) {
    if (match.index > end) parts.push({ kind: 'text', text: message.slice(end, match.index) });
    parts.push(partOf(match[1] ?? match[2] ?? '', resolved));
    end = match.index + match[0].length;
  }
  if (end < message.length) parts.push({ kind: 'text', text: message.slice(end) });
  return parts;
}

function partOf(name: string, resolved: readonly ResolvedVariable[]): MessagePart {
  const known = resolved.find(({ key }) => key === name);
  if (known?.value) return { kind: 'value', key: known.key, text: known.value };
  if (!known && systemKeys.includes(name)) return { kind: 'system', key: name };
  return { kind: 'missing', key: name as VariableKey };
}
