import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPage } from '@/lib/capture/capture-page';
import { offerEngine } from '../page.content/engine';

/** The engine, put into a page only when a number may stand on it: most pages never carry it. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: () => offerEngine(readPage),
});
