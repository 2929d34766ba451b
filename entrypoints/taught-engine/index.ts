import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readInSteps } from '@/lib/capture/capture-page';
import { joinPeople } from '@/lib/capture/join-people';
import { fitOf } from '@/lib/capture/recipes/fit';
import { placeOf } from '@/lib/capture/to-draft';
import { offerEngine } from '../page.content/engine';

/** The engine for pages that the user taught: it also sees when their layout changes, which nobody else's page has to carry. */
export default defineUnlistedScript(() => offerEngine({ readInSteps, joinPeople, placeOf, fitOf }));
