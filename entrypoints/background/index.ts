import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onManagedChange } from '@/lib/access/managed';
import { onGrantsChange } from '@/lib/access/origins';
import { serve } from '@/lib/messages/serve';
import { handlers } from './handlers';
import { chooseMenu, createMenus, runCommand } from './menus';
import { takePolicy } from './policy';
import { applySiteAccess } from './site-access';
import { tellPages } from './tell-pages';
import { countQueue } from './toolbar';
import { kick, wakeAlarm } from './wake';
import { watchBackground, watched } from './watch-failures';
import { welcome } from './welcome';

/** Every listener is registered synchronously: what happens while the worker sleeps wakes it only if it listens at once. */
export default defineBackground(() => {
  watchBackground();
  serve(watched(handlers));
  onGrantsChange(({ isRemoval }) => void applySiteAccess({ injectNow: true, isNarrower: isRemoval }));
  onManagedChange(() => void takePolicy());
  void takePolicy();
  tellPages();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
    void applySiteAccess({ injectNow: true });
    void createMenus();
    kick();
  });
  browser.runtime.onStartup.addListener(() => {
    void applySiteAccess({ injectNow: false });
    void createMenus();
    void countQueue();
    kick();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === wakeAlarm) kick();
  });
  browser.contextMenus.onClicked.addListener((clicked, tab) => void chooseMenu(clicked, tab));
  browser.commands.onCommand.addListener(runCommand);
  self.addEventListener('online', () => kick());
});
