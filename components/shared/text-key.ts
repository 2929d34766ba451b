type Camel<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Code;

/** `reached-max-retries` → `reachedMaxRetries`: browsers allow no hyphen in the name of a text. */
export function textKey<Code extends string>(code: Code): Camel<Code> {
  return code.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()) as Camel<Code>;
}
