import { readFrames, tellOfFrame } from '@/lib/access/frames';
import type { Handlers } from '@/lib/messages/answer';
import { rulesFor } from '@/lib/settings/number-rules';
import { siteJudge } from './site-access';

/** The frames count as parts of the page around them: its rules are theirs, and only it may ask. */
export const framesOf: Handlers['frame.read'] = async (_nothing, { tabId, frameId, url = '' }) => {
  if (tabId === undefined || frameId !== 0) return { isFramed: false, frames: [] };
  const [mayRead, rules] = await Promise.all([siteJudge(), rulesFor(url)]);
  const { isFramed, frames } = await readFrames(tabId, rules);
  return { isFramed, frames: frames.filter((frame) => mayRead(frame.url)) };
};

export const frameChanged: Handlers['frame.changed'] = async ({ isGone }, { tabId, frameId }) => ({
  isHeard: tabId !== undefined && Boolean(frameId) && (await tellOfFrame(tabId, isGone)),
});
