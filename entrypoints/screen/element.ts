type Child = Node | string | undefined | false;
interface Options {
  class?: string;
  label?: string;
  attributes?: Record<string, string>;
  /** Runs for a real click or key press only: a page can make clicks, but not trusted ones. */
  onPress?: () => void;
}

/** One element with text and children; text never becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: names, label, attributes = {}, onPress }: Options,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (names) made.className = names;
  if (label) made.setAttribute('aria-label', label);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (onPress) made.addEventListener('click', (event) => event.isTrusted && onPress());
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}
