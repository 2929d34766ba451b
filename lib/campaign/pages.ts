import { isRecord } from './classify';
import type { Page } from './transport';

export const perPage = 100;

/** Laravel's paginator, a bare array, `{data: […]}`, `{leads: […]}` or any other object with one array in it. */
export function readPage<T>(json: unknown, asked: number, read: (row: unknown) => T | undefined): Page<T> | undefined {
  const rows = rowsIn(json);
  if (!rows) return undefined;
  const wire = isRecord(json) ? (isRecord(json.meta) ? json.meta : json) : {};
  const page = numberIn(wire.current_page) ?? asked;
  const lastPage = numberIn(wire.last_page);
  const isTold = lastPage !== undefined || 'next_page_url' in wire;
  // Without a paginator a full page may be followed by another one; a reader stops when no new id turns up.
  const hasMore = isTold
    ? rows.length > 0 && (page < (lastPage ?? 0) || Boolean(wire.next_page_url))
    : rows.length === perPage;
  return {
    rows: rows.map(read).filter((row) => row !== undefined),
    page,
    hasMore,
    ...(lastPage !== undefined && { lastPage }),
  };
}

function rowsIn(json: unknown): unknown[] | undefined {
  if (Array.isArray(json)) return json;
  if (!isRecord(json)) return undefined;
  for (const key of ['data', 'leads', 'campaigns', 'assistants', 'calls']) {
    const inside = json[key];
    if (Array.isArray(inside)) return inside;
    if (isRecord(inside)) return rowsIn(inside);
  }
  return undefined;
}

function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
