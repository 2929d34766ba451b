import { readPage } from '@/lib/capture/capture-page';
import { joinPeople } from '@/lib/capture/join-people';
import { placeOf } from '@/lib/capture/to-draft';
import { offerEngine } from '../page.content/engine';
import { start } from '../page.content/start';

// What the browser does on a granted site, done by hand: this page is ours and no content script comes here.
offerEngine({ readPage, joinPeople, placeOf });
start({ onInvalidated: () => () => undefined });
