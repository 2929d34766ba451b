import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMessage, parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { textsOfCode } from './read-code';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const locales = readdirSync(join(root, 'lib/i18n')).filter((file) => file.endsWith('.yml'));

/** Texts by name; a text with plural forms counts once per form, as `name 1`, `name n`. */
function textsIn(yaml: string): Map<string, string> {
  return new Map(parseMessagesText(yaml, 'YAML').filter(isOwn).flatMap(formsOf));
}

/** The reader adds the browser's own names, such as `@@ui_locale`. */
function isOwn({ key }: ParsedMessage): boolean {
  return !key[0]?.startsWith('@@');
}

function formsOf(text: ParsedMessage): [string, string][] {
  const name = text.key.join('.');
  if (text.type !== 'plural') return [[name, text.message]];
  return Object.entries(text.plurals).map(([form, words]) => [`${name} ${form}`, words]);
}

/** What one language lacks, has too much, leaves empty or fills in otherwise than the other. */
function differences(own: Map<string, string>, other: Map<string, string>): string[] {
  const names = new Set([...own.keys(), ...other.keys()]);
  return [...names].filter((name) => {
    const [mine, theirs] = [own.get(name), other.get(name)];
    return !mine || !theirs || placeholders(mine) !== placeholders(theirs);
  });
}

function placeholders(words: string): string {
  return [...new Set(words.match(/\$\d/g))].sort().join(' ');
}

const english = textsIn(read('lib/i18n/en.yml'));
const names = new Set([...english.keys()].map((name) => name.replace(/ .*/, '')));

const code = ['components', 'entrypoints', 'lib']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((at) => `${folder}/${at}`),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, ...textsOfCode(path, read(path)) }));

const inManifest = [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(
  ([, name]) => name?.replaceAll('_', '.') ?? '',
);
const used = new Set([...code.flatMap((file) => file.used), ...inManifest]);

/** `status.*` stands for every name with one more part. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[^.]+')}$`).test(name);
}

test('there is a second language', () => {
  expect(locales).toContain('de.yml');
});

test.each(locales)('%s has the texts of the English file, with the same gaps to fill', (file) => {
  expect(differences(textsIn(read(`lib/i18n/${file}`)), english)).toEqual([]);
});

test('a missing, empty, surplus or wrongly filled text is noticed', () => {
  const own = textsIn('a: "Eins $1"\nmany: { 1: eins, n: viele }\nempty: ""\nsurplus: ja\nright: "$2 von $1"');
  const other = textsIn('a: One\nmany: { 1: one, n: "$1 of them" }\nempty: x\nlacking: y\nright: "$1 has $2"');
  expect(differences(own, other).sort()).toEqual(['a', 'empty', 'lacking', 'many n', 'surplus']);
});

test('every text that the code asks for exists', () => {
  const missing = [...used].filter((pattern) => ![...names].some((name) => matches(pattern, name)));
  expect(missing).toEqual([]);
});

test('every text is used', () => {
  const unused = [...names].filter((name) => ![...used].some((pattern) => matches(pattern, name)));
  expect(unused).toEqual([]);
});

test('every call names its text where it stands', () => {
  expect(code.filter(({ unreadable }) => unreadable.length > 0)).toEqual([]);
});

test('no words for people are written in the code', () => {
  const literal = code.filter(({ path, literal }) => !path.startsWith('lib/') && literal.length > 0);
  expect(literal.map((file) => `${file.path}: ${file.literal.join(' | ')}`)).toEqual([]);
});

test.each([
  ['<p>Hello</p>', 'Hello'],
  ['<>Grüße</>', 'Grüße'],
  ["<p>{isNew ? 'New' : name}</p>", 'New'],
  ["<p>{isNew && 'New'}</p>", 'New'],
  [`<p>{\`\${count} leads\`}</p>`, '* leads'],
  ['<input placeholder="Search" />', 'Search'],
  ["<Button aria-label={'Close'} />", 'Close'],
  ["toast('Saved')", 'Saved'],
  ["element('b', { class: 'who' }, 'Nobody')", 'Nobody'],
  ["element('b', { attributes: { title: 'Move' } })", 'Move'],
])('words are noticed in %s', (source, words) => {
  expect(textsOfCode('a.tsx', source).literal).toEqual([words]);
});

test.each([
  '<p className="big" role="status">{name} · {count > 0 && i18n.t(\'a.b\')}</p>',
  '<Button aria-label={i18n.t(\'close\')} look="quiet" />',
  "element('b', { class: 'who' }, '×', name)",
])('no words are seen in %s', (source) => {
  expect(textsOfCode('a.tsx', source).literal).toEqual([]);
});

test('names are read from all forms of the call', () => {
  const source = `i18n.t('a.b', 2); i18n.t(is ? 'c' : 'd'); i18n.t(\`e.\${key}Words\`); i18n.t(\`f.\${key}\` as 'f.g'); i18n.t(key)`;
  expect(textsOfCode('a.ts', source)).toMatchObject({
    used: ['a.b', 'c', 'd', 'e.*Words', 'f.*'],
    unreadable: ['key'],
  });
  expect(matches('e.*Words', 'e.csvWords')).toBe(true);
  expect(matches('e.*', 'e.csv.more')).toBe(false);
});
