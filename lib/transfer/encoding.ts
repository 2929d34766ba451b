import type { Encoding, ReadOptions } from './sheet';

const chunkBytes = 1 << 20;

/** The file in pieces of a megabyte: only one of them is in memory at a time. */
export async function* readBytes(file: Blob, { onProgress, signal }: ReadOptions = {}): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.size; start += chunkBytes) {
    signal?.throwIfAborted();
    yield new Uint8Array(await file.slice(start, start + chunkBytes).arrayBuffer());
    onProgress?.(Math.min(start + chunkBytes, file.size));
  }
}

export async function* readText(file: Blob, encoding: Encoding, options: ReadOptions = {}): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of readBytes(file, options)) {
    // Zero bytes that some old programs leave in texts; they mean nothing.
    yield decoder.decode(bytes, { stream: true }).replaceAll('\0', '');
  }
  yield decoder.decode();
}

/**
 * A byte order mark decides; then zero bytes speak for UTF-16. Without either, the whole file is checked, because the
 * first accented name may stand in the last row: what is not UTF-8 is Windows-1252, the usual export of older programs.
 */
export async function detectEncoding(file: Blob): Promise<Encoding> {
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const [a, b, c] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) > start.length / 5) return odd > even ? 'utf-16le' : 'utf-16be';
  return (await isUtf8(file)) ? 'utf-8' : 'windows-1252';
}

/** A stray broken byte does not make a file of good UTF-8 something else. */
async function isUtf8(file: Blob): Promise<boolean> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of readBytes(file)) strict.decode(bytes, { stream: true });
    strict.decode();
    return true;
  } catch {
    let broken = 0;
    let good = 0;
    for await (const text of readText(file, 'utf-8')) {
      broken += text.match(/\uFFFD/g)?.length ?? 0;
      good += text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
    }
    return good > broken * 10;
  }
}
