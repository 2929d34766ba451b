const hooks = /^(?:id|class|for|name|data-.*|aria-(?:labelledby|describedby|controls|owns))$/;

/** The same record as the CRM's next version shows it: every name in its markup and every place is another, the words are not. */
export function redesign(document: Document): void {
  for (const element of document.body.querySelectorAll('*')) rename(element);
  const shell = document.createElement('div');
  const bar = document.createElement('nav');
  bar.textContent = 'Try the new look';
  const inner = document.createElement('div');
  inner.append(...document.body.childNodes);
  shell.append(bar, inner);
  document.body.append(shell);
}

function rename(element: Element): void {
  if (element.localName === 'iframe') {
    const inside = (element as HTMLIFrameElement).contentDocument?.body;
    for (const one of inside?.querySelectorAll('*') ?? []) rename(one);
  }
  for (const one of element.shadowRoot?.querySelectorAll('*') ?? []) rename(one);
  for (const { name, value } of [...element.attributes])
    if (hooks.test(name) && value) element.setAttribute(name, value.replaceAll(/\S+/g, 'nx-$&'));
}
