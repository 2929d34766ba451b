/**
 * A pattern that is made when it is first asked for. A browser looks up every `\p{…}` of a script while it takes it in, 25 µs each:
 * fifty of them took as long as half of the rest.
 */
const made =
  (flags: string) =>
  ({ raw: [source = ''] }: TemplateStringsArray): (() => RegExp) => {
    let pattern: RegExp | undefined;
    return () => {
      pattern ??= new RegExp(source, flags);
      return pattern;
    };
  };

export const late = made('u');
export const lateGlobal = made('gu');
export const lateAnyCase = made('iu');
