// A CRM whose record stands in a frame of another host.
import type { BrowserContext, Page } from '@playwright/test';

export const numbers: Record<string, string> = {
  Anna: '+1 415 555 0131',
  Bert: '+1 415 555 0132',
  Carla: '+1 415 555 0133',
  Dora: '+1 415 555 0134',
};
export const record = (name: string) =>
  numbers[name]
    ? `<main><h1>${name} Fjord</h1><dl><dt>Mobile</dt><dd><a href="tel:${numbers[name]}">${numbers[name]}</a></dd></dl></main>`
    : '<main><h1>Nothing here</h1></main>';
export const frame = (host: string, name: string, style = '') =>
  `<iframe style="width:600px;height:300px;${style}" src="http://${host}/record?${name}"></iframe>`;

/** Every host answers with what the address says: `/page?` holds the given markup, `/record?` one person. */
export async function serveFrames(context: BrowserContext): Promise<void> {
  for (const host of ['127.0.0.1', 'localhost', 'other.localhost', 'deep.localhost'])
    await context.route(`http://${host}/**`, (route) => {
      const { pathname, search } = new URL(route.request().url());
      const said = decodeURIComponent(search.slice(1));
      const body = pathname === '/record' ? record(said) : said;
      return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>CRM</title>${body}` });
    });
}

export async function openMarkup(context: BrowserContext, host: string, markup: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://${host}/page?${encodeURIComponent(markup)}`);
  return page;
}
