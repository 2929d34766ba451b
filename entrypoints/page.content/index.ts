import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from './start';

/** Registered at run time and only on origins that the user granted; `matches` stays empty, or it would ask for hosts. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  // The page need not be told who is there.
  noScriptStartedPostMessage: true,
  main: (ctx) => start(ctx),
});
