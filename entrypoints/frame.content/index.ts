import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from './start';

/** Registered beside the capture script, for every frame of the granted origins; `matches` stays empty for the same reason. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  // The page need not be told who is there.
  noScriptStartedPostMessage: true,
  main: (ctx) => start(ctx),
});
