import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { joinPeople } from '@/lib/capture/join-people';
import { originalOf } from '@/lib/capture/plain-copy';
import { readWholeInSteps } from '@/lib/capture/read-page';
import { fitOf } from '@/lib/capture/recipes/fit';
import { movedFrom } from '@/lib/capture/recipes/moved';
import { placeOf } from '@/lib/capture/to-draft';
import { offerEngine } from '../page.content/engine';

/**
 * The engine with what few pages need: it reads those that a recipe knows, and those with forms that hide themselves, and sees when the
 * layout of one changes that the user taught.
 */
export default defineUnlistedScript(() =>
  offerEngine({
    readInSteps: readWholeInSteps,
    joinPeople,
    placeOf(phone) {
      const place = placeOf(phone);
      return place && originalOf(place);
    },
    fitOf,
    movedFrom,
  }),
);
