import { type ESTree, parseSync, Visitor } from 'vite';

/** What one source file says about texts. */
interface TextsOfCode {
  /** Names of texts; `*` stands for a part that is only known at run time. */
  used: string[];
  /** `i18n.t(…)` whose name cannot be read from the source. */
  unreadable: string[];
  /** Words for people that are written in the code. */
  literal: string[];
}

/** Attributes, and properties of the same name, that a person reads or hears. */
const spokenNames = new Set(['aria-label', 'title', 'placeholder', 'alt', 'altText', 'label', 'hint']);

/** Calls that show words, and the first argument that is shown. */
const speakers = new Map([
  ['toast', 0],
  ['setProblem', 0],
  ['element', 2],
]);

/** Reads one file of TypeScript, with or without JSX. */
export function textsOfCode(path: string, code: string): TextsOfCode {
  const found: TextsOfCode = { used: [], unreadable: [], literal: [] };
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const source = (node: ESTree.Node) => code.slice(node.start, node.end);

  function shown(node: ESTree.Node): void {
    found.literal.push(...stringsOf(node).filter((text) => /\p{L}/u.test(text) && !isAddress(text)));
  }

  function named(node: ESTree.Node): void {
    const names = stringsOf(node);
    if (names.length > 0) found.used.push(...names);
    else found.unreadable.push(source(node));
  }

  function children(nodes: ESTree.JSXChild[]): void {
    nodes.forEach(shown);
  }

  new Visitor({
    CallExpression({ callee, arguments: given }) {
      const name = source(callee);
      if (name === 'i18n.t' && given[0]) named(given[0]);
      const from = speakers.get(name);
      if (from !== undefined) given.slice(from).forEach(shown);
    },
    JSXElement: (node) => children(node.children),
    JSXFragment: (node) => children(node.children),
    JSXAttribute({ name, value }) {
      if (value && spokenNames.has(source(name))) shown(value);
    },
    Property({ key, value }) {
      if (spokenNames.has(source(key).replaceAll(/['"]/g, ''))) shown(value);
    },
  }).visit(program);
  return found;
}

/** `crm.example.com` is the same in every language. */
function isAddress(text: string): boolean {
  return /^(https:\/\/)?[\w-]+(\.[\w-]+)+$/.test(text);
}

/** The strings that an expression may be; nothing for what is computed elsewhere. */
function stringsOf(node: ESTree.Node): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'JSXText':
      return [node.value.trim()];
    case 'TemplateLiteral':
      return [node.quasis.map(({ value }) => value.cooked ?? '').join('*')];
    case 'ConditionalExpression':
      return [...stringsOf(node.consequent), ...stringsOf(node.alternate)];
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : stringsOf(node.left)), ...stringsOf(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...stringsOf(node.left), ...stringsOf(node.right)] : [];
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return stringsOf(node.expression);
    default:
      return [];
  }
}
