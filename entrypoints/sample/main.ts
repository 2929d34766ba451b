import { readInSteps } from '@/lib/capture/capture-page';
import { joinPeople } from '@/lib/capture/join-people';
import { placeOf } from '@/lib/capture/to-draft';
import { offerEngine } from '../page.content/engine';
import { offerScreen } from '../page.content/screen';
import { start } from '../page.content/start';
import { createFrameMarks, createScreen } from '../screen/screen';

// What the browser does on a granted site, done by hand: this page is ours and no content script comes here.
offerEngine({ readInSteps: (page, openRoot) => readInSteps(page, openRoot), joinPeople, placeOf });
offerScreen({ createScreen, createFrameMarks });
start({ onInvalidated: () => () => undefined });
