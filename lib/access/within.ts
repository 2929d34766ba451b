/** What comes of it in that time, or `otherwise`; it goes on all the same. */
export function within<T, U>(ms: number, work: Promise<T>, otherwise: U): Promise<T | U> {
  return Promise.race([work, new Promise<U>((resolve) => setTimeout(resolve, ms, otherwise))]);
}
