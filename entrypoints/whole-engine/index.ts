import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readInSteps } from '@/lib/capture/capture-page';
import { joinPeople } from '@/lib/capture/join-people';
import { originalOf, readable } from '@/lib/capture/plain-copy';
import { fitOf } from '@/lib/capture/recipes/fit';
import { movedFrom } from '@/lib/capture/recipes/moved';
import { placeOf } from '@/lib/capture/to-draft';
import { offerEngine } from '../page.content/engine';

/**
 * The engine with what few pages need: for those that the user taught it also sees when their layout changes, and it reads those with
 * forms that hide themselves.
 */
export default defineUnlistedScript(() =>
  offerEngine({
    readInSteps: (page, recipes, openRoot) =>
      readInSteps({ ...page, ...readable(page.document, openRoot) }, recipes, openRoot),
    joinPeople,
    placeOf(phone) {
      const place = placeOf(phone);
      return place && originalOf(place);
    },
    fitOf,
    movedFrom,
  }),
);
