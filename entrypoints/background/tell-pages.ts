import { browser } from 'wxt/browser';
import { lookAgain } from '@/lib/access/active-page';
import { onLeadChanges } from '@/lib/db/lead-changes';

/** A sync or an import writes in many small steps. */
const restMs = 500;

/** The pages in front show at once what became of their people; the others look when they come to the front. */
export function tellPages(): void {
  let isWaiting = false;
  onLeadChanges(() => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      void tell();
    }, restMs);
  });
}

async function tell(): Promise<void> {
  const tabs = await browser.tabs.query({ active: true });
  await Promise.all(tabs.map(({ id }) => id !== undefined && lookAgain(id)));
}
