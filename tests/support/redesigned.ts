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
