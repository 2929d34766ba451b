/** Markup that is safe as it stands. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | Part[];

/** Template tag: every interpolated value is escaped unless it is markup already; lists are joined. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(texts.reduce((whole, text, at) => whole + markup(parts[at - 1] ?? '') + text));
}

function markup(part: Part): string {
  if (Array.isArray(part)) return part.map(markup).join('');
  if (part instanceof Html) return part.text;
  return String(part)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
