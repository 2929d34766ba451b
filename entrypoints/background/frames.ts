import { markFrame, readFrames, tellOfFrame } from '@/lib/access/frames';
import type { Handlers } from '@/lib/messages/answer';
import type { Framed } from '@/lib/model/frame-finds';
import { rulesFor } from '@/lib/settings/number-rules';
import { siteJudge } from './site-access';

/** What one message may carry. */
const most = 500;
const nobody: Framed = { isFramed: false, kind: 'unknown', drafts: [], rejected: [], of: [] };

/** The frames count as parts of the page around them: its rules are theirs, and only it may ask. */
export const framesOf: Handlers['frame.read'] = async (_nothing, { tabId, frameId, url = '' }) => {
  if (tabId === undefined || frameId !== 0) return nobody;
  const [mayRead, rules] = await Promise.all([siteJudge(), rulesFor(url)]);
  const { isFramed, seen } = await readFrames(tabId, rules);
  const frames = seen.filter((frame) => mayRead(frame.url));
  const kinds = frames.flatMap(({ kind, drafts }) => (drafts.length > 0 ? [kind] : []));
  const lists = frames.flatMap(({ list }, at) => (list === undefined ? [] : [`${at}.${list}`]));
  return {
    isFramed,
    kind: kinds.includes('list') ? 'list' : (kinds[0] ?? 'unknown'),
    drafts: frames.flatMap(({ drafts }) => drafts).slice(0, most),
    of: frames.flatMap(({ frameId, drafts }) => drafts.map(() => frameId)).slice(0, most),
    rejected: frames.flatMap(({ rejected }) => rejected).slice(0, most),
    ...(lists.length > 0 && { list: lists.join() }),
  };
};

export const markFrames: Handlers['frame.mark'] = async ({ frames, marked }, { tabId }) => {
  const markedIn = (frame: number) => marked.filter(({ frameId }) => frameId === frame);
  if (tabId !== undefined) await Promise.all(frames.map((frame) => markFrame(tabId, frame, markedIn(frame))));
  return {};
};

export const frameChanged: Handlers['frame.changed'] = async ({ isGone }, { tabId, frameId }) => ({
  isHeard: tabId !== undefined && Boolean(frameId) && (await tellOfFrame(tabId, isGone)),
});
