const partSize = 1 << 22;

/** Pieces → one file. A browser may keep finished parts of a `Blob` on disk, so only the open one fills the heap. */
export async function toBlob(pieces: AsyncIterable<string | Uint8Array>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let open: BlobPart[] = [];
  let size = 0;
  for await (const piece of pieces) {
    open.push(piece as BlobPart);
    size += piece.length;
    if (size < partSize) continue;
    parts.push(new Blob(open));
    open = [];
    size = 0;
  }
  return new Blob([...parts, ...open], { type });
}
