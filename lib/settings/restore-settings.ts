import { readOwnSettings, type Settings, settingsSchema, writeSettings } from './settings';

/**
 * Takes over the settings of a backup; a field that cannot be read stays as it is. Never a key, and no host where a key is
 * stored: a file from somebody else must not send the key to another server. Returns the settings as they were.
 */
export async function restoreSettings(saved: Record<string, unknown>): Promise<Settings> {
  const before = await readOwnSettings();
  const read: Record<string, unknown> = settingsSchema.parse(saved);
  const kept = before.apiKey ? ['apiKey', 'apiHost'] : ['apiKey'];
  const sound = Object.keys(read).filter(
    (key) => !kept.includes(key) && key in saved && JSON.stringify(read[key]) === JSON.stringify(saved[key]),
  );
  await writeSettings(Object.fromEntries(sound.map((key) => [key, read[key]])));
  return before;
}
