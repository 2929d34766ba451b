import { start } from '../page.content/start';

// What the browser does on a granted site, done by hand: this page is ours and no content script comes here.
start({ onInvalidated: () => () => undefined });
