// What is shipped, read from the production build: `npm run build` makes it, `npm test` does so first.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const build = join(import.meta.dirname, '..', '.output', 'chrome-mv3');
if (!existsSync(build)) throw new Error('There is no production build: run `npm run build` first.');

const files = readdirSync(build, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1));
const scripts = files.filter((path) => path.endsWith('.js'));
const read = (path: string) => readFileSync(join(build, path), 'utf8');
const manifest: Record<string, unknown> = JSON.parse(read('manifest.json'));

/** Words of each library that survive minification: names it looks up or throws. */
const marks: Record<string, RegExp> = {
  React: /react\.(transitional\.)?element|react\.dev\/errors/,
  zod: /\b_zod\b|ZodError/,
  Dexie: /DexieError|IDBKeyRange/,
  libphonenumber: /country_calling_codes/,
};
const librariesIn = (text: string) => Object.keys(marks).filter((name) => marks[name]?.test(text));

describe('manifest', () => {
  test('asks for no site on installation', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(JSON.stringify(manifest.permissions)).not.toMatch(
      /all_urls|:\/\/|"tabs"|webRequest|cookies|history|debugger/,
    );
  });

  test('opens no door to pages and keeps the default content security policy', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('content_security_policy');
  });

  test('has its icons', () => {
    const icons = Object.entries(manifest.icons ?? {});
    expect(icons.map(([size]) => Number(size))).toEqual([16, 32, 48, 128]);
    for (const [size, path] of icons) {
      const header = readFileSync(join(build, path)).subarray(0, 24);
      expect([header.toString('latin1', 1, 4), header.readUInt32BE(16)]).toEqual(['PNG', Number(size)]);
    }
  });
});

describe('content script', () => {
  const page = () => read('content-scripts/page.js');

  test('weighs at most 17 kB, 7 kB compressed', () => {
    expect(Buffer.byteLength(page())).toBeLessThanOrEqual(17_000);
    expect(gzipSync(page()).length).toBeLessThanOrEqual(7_000);
  });

  test.each([
    ['engine.js', 103_000, 43_500],
    ['whole-engine.js', 110_000, 46_600],
  ])(
    'leaves the engine to a script of its own: %s, at most %i bytes, %i compressed (the aim: 60 and 20 kB with the above)',
    (path, most, compressed) => {
      const engine = read(path);
      expect(Buffer.byteLength(engine)).toBeLessThanOrEqual(most);
      expect(gzipSync(engine).length).toBeLessThanOrEqual(compressed);
      expect(librariesIn(engine)).toEqual([]);
    },
  );

  test('leaves what is drawn to a script of its own, which keeps its overlay closed to the page', () => {
    const screen = read('screen.js');
    expect(screen).toMatch(/attachShadow\(\{\s*mode:\s*[`'"]closed[`'"]/);
    expect(screen).not.toMatch(/mode:\s*[`'"]open[`'"]/);
    expect(librariesIn(screen)).toEqual([]);
    expect(page()).not.toMatch(/attachShadow/);
  });

  test('holds none of the heavy libraries, which the rest of the build does hold', () => {
    expect(librariesIn(page())).toEqual([]);
    const rest = scripts.filter((path) => !path.startsWith('content-scripts/')).map(read);
    expect(librariesIn(rest.join('\n'))).toEqual(Object.keys(marks));
  });
});

describe('code', () => {
  test.each(scripts)('%s loads no code from elsewhere and makes none from text', (path) => {
    expect(read(path)).not.toMatch(/\bimport\(\s*["'`]https?:|\bimportScripts\(|[^.\w]eval\(|\bnew Function\(/);
  });

  test.each(files.filter((path) => path.endsWith('.html')))('%s loads only its own files', (path) => {
    const addresses = [...read(path).matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^\/(?!\/)/);
  });

  test('nothing made for tests is shipped', () => {
    for (const path of [...scripts, 'manifest.json']) expect(read(path)).not.toMatch(/127\.0\.0\.1|__sandbox/);
  });
});
