import { browser } from 'wxt/browser';

/** The origin pattern that a permission is asked for: `https://crm.example/*`; nothing for pages that no extension may read. */
export function originPattern(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : undefined;
}

/** What to ask for so that a recipe's hosts can be read; browsers know no wildcard within a label (`app-*.hubspot.com`). */
export function patternOfHost(host: string): string {
  return `https://${host.replace(/^[^.]*\*[^.]*\./, '*.')}/*`;
}

/** Host of a granted pattern, as people read it: `*.pipedrive.com`. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
}

/** Origins that the user has granted, the campaign host among them. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return origins ?? [];
}

export function hasOrigin(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Shows the browser's own question. Works only inside the handler of a click; resolves to whether it was granted. */
export async function requestOrigins(patterns: string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: patterns });
  } catch {
    return false;
  }
}

export async function removeOrigin(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [pattern] });
  } catch {
    return false;
  }
}

/**
 * Grants can change anywhere: our pages, the browser's own settings, an administrator. Says whether something was taken away;
 * returns how to stop listening.
 */
export function onGrantsChange(listener: (change: { isRemoval: boolean }) => void): () => void {
  const onAdded = () => listener({ isRemoval: false });
  const onRemoved = () => listener({ isRemoval: true });
  browser.permissions.onAdded.addListener(onAdded);
  browser.permissions.onRemoved.addListener(onRemoved);
  return () => {
    browser.permissions.onAdded.removeListener(onAdded);
    browser.permissions.onRemoved.removeListener(onRemoved);
  };
}
