import type { LoadedExtension } from './extension.ts';
import { LoadedFirefox } from './firefox.ts';

interface Developer {
  developerPrivate: {
    updateExtensionConfiguration(of: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(id: string, pattern: string): Promise<void>;
    removeHostPermission(id: string, pattern: string): Promise<void>;
  };
}
declare const chrome: Developer;

/**
 * Grants and takes away loopback hosts on the browser's own page for extensions, as a user does there ("Site access: on
 * specific sites"). It begins with none.
 */
export async function chooseSites(extension: LoadedExtension) {
  if (extension instanceof LoadedFirefox) {
    for (const host of ['127.0.0.1', 'localhost']) await extension.setGrant(`http://${host}/*`, false);
    return {
      grant: (pattern: string) => extension.setGrant(pattern, true),
      revoke: (pattern: string) => extension.setGrant(pattern, false),
    };
  }
  const { context, id } = extension;
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' }),
    id,
  );
  return {
    grant: (pattern: string) =>
      page.evaluate(([to, what]) => chrome.developerPrivate.addHostPermission(to, what), [id, pattern] as const),
    revoke: (pattern: string) =>
      page.evaluate(([to, what]) => chrome.developerPrivate.removeHostPermission(to, what), [id, pattern] as const),
  };
}
