export type ReplyCode = 'invalid' | 'forbidden' | 'failed' | 'orphaned';

/** What crosses the wire: nothing throws there. `orphaned`: the extension was updated under this page. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: ReplyCode; message: string };
