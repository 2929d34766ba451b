/** Recipes come from administrators and from backups too: a selector that no browser understands finds nothing, and keeps no page from being read. */
export function attempt<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
