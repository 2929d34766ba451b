import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onGrantsChange } from '@/lib/access/origins';
import { serve } from '@/lib/messages/serve';
import { handlers } from './handlers';
import { applySiteAccess } from './site-access';

/** Every listener is registered synchronously: what happens while the worker sleeps wakes it only if it listens at once. */
export default defineBackground(() => {
  serve(handlers);
  onGrantsChange(() => void applySiteAccess({ injectNow: true }));
  browser.runtime.onInstalled.addListener(() => void applySiteAccess({ injectNow: true }));
  browser.runtime.onStartup.addListener(() => void applySiteAccess({ injectNow: false }));
});
