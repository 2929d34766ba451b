import { db } from '@/lib/db/database';
import { type NumberRule, numberRuleSchema } from '@/lib/model/number-rule';

const key = 'numberRules';
/** The oldest go first: a page that has taken the content script over cannot fill the store. */
const most = 1000;

/** Newest last. */
export async function listNumberRules(): Promise<NumberRule[]> {
  return ((await db.meta.get(key))?.value as NumberRule[] | undefined) ?? [];
}

/** Those for the site of an address. */
export async function rulesFor(url: string): Promise<NumberRule[]> {
  const site = URL.canParse(url) ? new URL(url).hostname : '';
  return (await listNumberRules()).filter((rule) => rule.site === site);
}

/** Replaces what was said of the same numbers before. */
export function setNumberRule(rule: NumberRule): Promise<void> {
  return change((rules) => [...without(rules, rule), rule].slice(-most));
}

/** Takes over rules from a backup, but for what the user has said here about the same numbers. Returns the rules as they were. */
export async function restoreNumberRules(saved: unknown): Promise<NumberRule[]> {
  const read = (Array.isArray(saved) ? saved : []).flatMap((one) => numberRuleSchema.safeParse(one).data ?? []);
  const before = await listNumberRules();
  await change((rules) =>
    [...read.filter((one) => without(rules, one).length === rules.length), ...rules].slice(-most),
  );
  return before;
}

export const replaceNumberRules = (rules: NumberRule[]): Promise<void> => change(() => rules);

export function removeNumberRule(rule: NumberRule): Promise<void> {
  return change((rules) => without(rules, rule));
}

function change(by: (rules: NumberRule[]) => NumberRule[]): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key, value: by(await listNumberRules()) });
  });
}

function without(rules: NumberRule[], { site, subject }: NumberRule): NumberRule[] {
  return rules.filter((rule) => rule.site !== site || rule.subject !== subject);
}
