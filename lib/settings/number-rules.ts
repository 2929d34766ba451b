import { db } from '@/lib/db/database';
import type { NumberRule } from '@/lib/model/number-rule';

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
