import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from './start';

/** Put into one tab when the user asks for it in the popup, so that no other page carries it. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  // The page need not be told who is there.
  noScriptStartedPostMessage: true,
  main: (ctx) => start(ctx),
});
