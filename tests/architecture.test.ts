import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const codeFolders = ['components', 'entrypoints', 'lib'];

const componentsMayImport = [
  'lib/model',
  'lib/leads',
  'lib/outbox/queue',
  'lib/transfer',
  'lib/settings',
  'lib/phone',
  'lib/messages/send',
  'lib/access',
];

/** Which folder may import which; `import type` is free. The picture it guards is in the README. */
const mayImport: Record<string, string[]> = {
  'lib/model': [],
  'lib/capture': [],
  'lib/phone': ['lib/model'],
  'lib/messages': ['lib/model'],
  'lib/db': ['lib/model'],
  'lib/campaign': ['lib/model'],
  'lib/settings': ['lib/model', 'lib/db'],
  'lib/leads': ['lib/model', 'lib/phone', 'lib/db'],
  'lib/outbox': ['lib/model', 'lib/db', 'lib/campaign/transport'],
  'lib/sync': ['lib/model', 'lib/db', 'lib/campaign/transport'],
  'lib/transfer': ['lib/model', 'lib/phone'],
  'lib/access': ['lib/model'],
  components: componentsMayImport,
  'components/hooks': [...componentsMayImport, 'components', 'lib/db'],
  'entrypoints/page.content': ['lib/capture', 'lib/messages/send', 'lib/model'],
  'entrypoints/frame.content': ['lib/capture', 'lib/messages/send', 'lib/model', 'entrypoints/page.content'],
  'entrypoints/engine': ['lib/capture', 'entrypoints/page.content'],
  'entrypoints/whole-engine': ['lib/capture', 'entrypoints/page.content'],
  'entrypoints/screen': ['lib/capture', 'lib/model', 'entrypoints/page.content'],
  'entrypoints/teach.content': [
    'lib/capture',
    'lib/messages/send',
    'lib/model',
    'entrypoints/page.content',
    'entrypoints/screen',
  ],
  'entrypoints/background': ['lib'],
  'entrypoints/popup': ['components', 'lib/settings'],
  'entrypoints/sidepanel': ['components', 'lib/settings'],
  'entrypoints/options': ['components', 'lib/settings'],
  'entrypoints/welcome': ['components', 'lib/settings'],
  // A page of ours that plays somebody's CRM: the content script runs in it.
  'entrypoints/sample': ['lib/capture', 'entrypoints/page.content', 'entrypoints/screen'],
};

interface SourceFile {
  path: string;
  text: string;
  lines: number;
}

function sources(folder: string, ending = /\.(ts|tsx|css)$/): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .map((file) => ({ ...file, lines: file.text.split('\n').length - 1 }));
}

const files = codeFolders.flatMap((folder) => sources(folder));
const code = files.filter(({ path }) => !path.endsWith('.css'));

/** The longest folder of the rule that holds the file. */
function roomOf(path: string): string | undefined {
  const rooms = Object.keys(mayImport).filter((room) => path === room || path.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0];
}

/** Value imports of the project's own modules, as paths from the root. */
function importsOf({ path, text }: SourceFile): string[] {
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]/g,
  );
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  const specifiers = [
    ...[...statements].filter(([, names]) => !isTypesOnly(names)).map(([, , specifier]) => specifier ?? ''),
    ...[...dynamic].map(([, specifier]) => specifier ?? ''),
  ];
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('@/')) return [specifier.slice(2)];
    if (specifier.startsWith('.')) return [normalize(join(dirname(path), specifier))];
    return [];
  });
}

/** `{ type A, type B }` is erased like `import type`. */
function isTypesOnly(names: string | undefined): boolean {
  const inside = names?.match(/^\{(.*)\}$/s)?.[1];
  return inside?.split(',').every((name) => !name.trim() || name.trim().startsWith('type ')) ?? false;
}

describe('layers', () => {
  test.each(code)('$path stays in its room', (file) => {
    const room = roomOf(file.path);
    expect(room, 'every code file belongs to a folder of the layer rule').toBeDefined();
    const allowed = [room ?? '', ...(mayImport[room ?? ''] ?? [])];
    const strays = importsOf(file).filter(
      (target) => !allowed.some((folder) => target === folder || target.startsWith(`${folder}/`)),
    );
    expect(strays).toEqual([]);
  });

  test('the background never draws', () => {
    const drawn = code.filter(({ path }) => path.startsWith('entrypoints/background/')).flatMap(importsOf);
    expect(drawn.filter((target) => target.startsWith('components/'))).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
}

describe('globals', () => {
  const mayUseBrowser = /^(entrypoints\/|lib\/access\/|lib\/messages\/(send|serve)\.ts$)/;
  // `document`, `window` and `location` in lib/ are the linter's business (biome.json): it knows scopes.
  test.each(code.filter(({ path }) => !mayUseBrowser.test(path)))('$path knows no browser API', ({ text }) => {
    expect(withoutComments(text)).not.toMatch(/\bbrowser\.|\bchrome\.|from ['"](wxt\/browser|#imports)['"]/);
  });

  test.each(code)('$path builds no markup from strings', ({ text }) => {
    expect(text).not.toMatch(/\b(innerHTML|outerHTML)\s*=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML/);
  });

  test.each(code)('$path is typed', ({ text }) => {
    expect(text).not.toMatch(/(:|<|\bas)\s*any\b|@ts-(ignore|nocheck)/);
  });
});

describe('sizes', () => {
  test.each([...files, ...sources('tests', /\.(ts|tsx|mjs)$/)])('$path has at most 300 lines', ({ lines }) => {
    expect(lines).toBeLessThanOrEqual(300);
  });

  test('files are small: median ≤ 60 lines, nine in ten ≤ 150', () => {
    const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThanOrEqual(60);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(150);
  });
});

test('top-level files are the agreed ones', () => {
  const files = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(
    files
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.'))
      .sort(),
  ).toEqual([
    'LICENSE',
    'README.md',
    'biome.json',
    'knip.json',
    'package-lock.json',
    'package.json',
    'tsconfig.json',
    'wxt.config.ts',
  ]);
});

test('top-level folders are the agreed ones', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const hidden = /^(\.|node_modules$)/;
  expect(folders.map(({ name }) => name).filter((name) => !hidden.test(name))).toEqual(
    [...codeFolders, 'public', 'tests'].sort(),
  );
});

test('no drawer folders', () => {
  const drawers = files.filter(({ path }) => /(^|\/)(utils|helpers|common|services|managers)\//.test(path));
  expect(drawers.map(({ path }) => path)).toEqual([]);
});
