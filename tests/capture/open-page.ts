/** Opens markup as a page of its own, with layout, and moves `value` attributes to the property as live pages have them. */
export async function openPage(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1200px; height: 900px; border: 0';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.replaceChildren(frame);
  await loaded;
  const page = frame.contentDocument;
  if (!page) throw new Error('The page did not open.');
  for (const input of page.querySelectorAll<HTMLInputElement>('input[value]:not([type=hidden])')) {
    const value = input.getAttribute('value') ?? '';
    input.removeAttribute('value');
    input.value = value;
  }
  return page;
}
