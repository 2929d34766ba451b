// Where the browsers are. Plain JavaScript without dependencies: `prepare.mjs` runs it before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @param {string[]} names @returns {string | undefined} */
export function onPath(names) {
  const exe = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name + exe))).find(existsSync);
}

/** Newest browser that Playwright or Puppeteer keeps in a cache. @param {string} cache @param {RegExp} folder @param {string[]} inside */
function inCache(cache, folder, inside) {
  if (!existsSync(cache)) return undefined;
  const versions = readdirSync(cache).filter((name) => folder.test(name));
  versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return versions.flatMap((version) => inside.map((path) => join(cache, version, path))).find(existsSync);
}

function playwrightCache() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(homedir(), '.cache', 'ms-playwright');
}

const playwrightChromium = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
  ...['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) => [
    `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
  ]),
];

/** A Chromium that loads unpacked extensions; branded Google Chrome stopped doing so from the command line with 137. */
export function findChromium() {
  const given = process.env.CHROME_PATH;
  if (given) return existsSync(given) ? given : undefined;
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return (
    onPath(['chromium', 'chromium-browser']) ??
    usual.find(existsSync) ??
    inCache(playwrightCache(), /^chromium-\d+$/, playwrightChromium)
  );
}

export function findFirefox() {
  const given = process.env.FIREFOX_PATH;
  if (given) return existsSync(given) ? given : undefined;
  const usual = [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  const cache = join(import.meta.dirname ?? '.', '..', '..', 'node_modules', '.cache', 'browsers', 'firefox');
  return (
    onPath(['firefox-esr', 'firefox']) ??
    usual.find(existsSync) ??
    inCache(cache, /./, ['firefox/firefox', 'firefox/firefox.exe', 'Firefox.app/Contents/MacOS/firefox'])
  );
}

/** Flags for a Chromium that is alone on its machine: no updates, no sign-in, no call home. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
