import { i18n } from '#i18n';
import { showOnTab, showQueueCount } from '@/lib/access/toolbar';
import { countPlaces } from '@/lib/leads/list-leads';

/** Leads that wait for a person or for a push, on the icon; read from the store each time. */
export async function countQueue(): Promise<void> {
  const { review, ready } = await countPlaces();
  await showQueueCount(review + ready);
}

export function showFound(tabId: number, people: number): Promise<void> {
  return showOnTab(tabId, { title: i18n.t('toolbar.found', people) });
}

/** What a menu or a shortcut has done in this tab; the badge says it at a glance. */
export function showAdded(tabId: number, added: number): Promise<void> {
  return showOnTab(tabId, { title: i18n.t('toolbar.added', added), badge: `+${added}` });
}

/** Where the administrator does not want it. */
export function showForbidden(tabId: number): Promise<void> {
  return showOnTab(tabId, { title: i18n.t('policy.site'), badge: '–' });
}
