import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readInSteps } from '@/lib/capture/capture-page';
import { joinPeople } from '@/lib/capture/join-people';
import { placeOf } from '@/lib/capture/to-draft';
import { offerEngine } from '../page.content/engine';

/**
 * The engine, put into a page only when a number may stand on it: most pages never carry it. No content script of its
 * own: it serves the one that is there, and needs neither a life to watch nor a word to the page.
 */
export default defineUnlistedScript(() =>
  offerEngine({ readInSteps: (page, openRoot) => readInSteps(page, openRoot), joinPeople, placeOf }),
);
