import { changeLayout, readLayout, restoreLayout } from '@/lib/leads/desk-layout';
import { listNumberRules, replaceNumberRules, restoreNumberRules } from '@/lib/settings/number-rules';
import { restoreSettings } from '@/lib/settings/restore-settings';
import { readOwnSettings, writeSettings } from '@/lib/settings/settings';

/** What the user has chosen rather than collected, as one record of a backup: settings, number rules, the table's layout. */
export async function readChoices(): Promise<Record<string, unknown>> {
  const [settings, numberRules, desk] = await Promise.all([readOwnSettings(), listNumberRules(), readLayout()]);
  return { ...settings, numberRules, desk };
}

/** Takes such a record over; returns how to take that back. */
export async function restoreChoices({ numberRules, desk, ...saved }: Record<string, unknown>) {
  const settings = await restoreSettings(saved);
  const rules = await restoreNumberRules(numberRules);
  const layout = await restoreLayout(desk);
  return async (): Promise<void> => {
    await writeSettings(settings);
    await replaceNumberRules(rules);
    await changeLayout(() => layout);
  };
}
