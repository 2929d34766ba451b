import type { Page } from '@playwright/test';

/** From now on the sandbox's contact pages come to this tab in a new layout: other elements, other names, the same words. */
export async function redesignContacts(page: Page): Promise<void> {
  await page.route(/\/crm\/contacts\/[\w-]+$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replaceAll('class="', 'class="nx-')
      .replace('<main id="main">', '<div class="nx-page"><div class="nx-hint">The new look is here</div>')
      .replace('</main>', '</div>')
      .replaceAll(/<(\/?)h1>/g, '<$1h2>')
      .replaceAll(/<(\/?)dl>/g, '<$1article>')
      .replaceAll(/<(\/?)dt>/g, '<$1label>')
      .replaceAll(/<(\/?)dd>/g, '<$1span>');
    await route.fulfill({ response, body });
  });
}

/** From now on the sandbox's contacts have another address in this tab, and every link leads there. */
export async function moveContacts(page: Page): Promise<void> {
  const isMoved = (path: string) => path.replaceAll('/crm/contacts/', '/crm/people/card/');
  await page.route(/\/crm\/(?!contacts\/)/, async (route) => {
    const url = route.request().url().replace('/crm/people/card/', '/crm/contacts/');
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch({ url });
    await route.fulfill({ response, body: isMoved(await response.text()) });
  });
}
