import { markFrame, readFrames, type SeenFrames, takeAnswer, tellOfFrame } from '@/lib/access/frames';
import type { Handlers } from '@/lib/messages/answer';
import type { Framed } from '@/lib/model/frame-finds';
import { rulesFor } from '@/lib/settings/number-rules';
import { siteJudge } from './site-access';

/** What one message may carry. */
const most = 500;
const nobody: Framed = { round: '', isFramed: false, kind: 'unknown', drafts: [], rejected: [], of: [] };

/** The frames count as parts of the page around them: its rules are theirs, and only it may ask. */
export const framesOf: Handlers['frame.read'] = async ({ isPatient }, { tabId, frameId, url = '' }) => {
  if (tabId === undefined || frameId !== 0) return nobody;
  const [mayRead, rules] = await Promise.all([siteJudge(), rulesFor(url)]);
  const together = (frames: SeenFrames) => joined(frames, mayRead);
  const onLate = (frames: SeenFrames) => void tellOfFrame(tabId, { framed: together(frames) });
  return together(await readFrames(tabId, rules, { isPatient, onLate }));
};

function joined({ round, isFramed, seen }: SeenFrames, mayRead: (url: string) => boolean): Framed {
  const frames = seen.filter((frame) => mayRead(frame.url));
  const kinds = frames.flatMap(({ kind, drafts }) => (drafts.length > 0 ? [kind] : []));
  const lists = frames.flatMap(({ list, frameId }) => (list === undefined ? [] : [`${frameId}.${list}`]));
  return {
    round,
    isFramed,
    kind: kinds.includes('list') ? 'list' : (kinds[0] ?? 'unknown'),
    drafts: frames.flatMap(({ drafts }) => drafts).slice(0, most),
    of: frames.flatMap(({ frameId, drafts }) => drafts.map(() => frameId)).slice(0, most),
    rejected: frames.flatMap(({ rejected }) => rejected).slice(0, most),
    ...(lists.length > 0 && { list: lists.join() }),
  };
}

/** The answer comes from the page that the browser says; where it was forgotten who asked, the page does so again. */
export const frameAnswers: Handlers['frame.answer'] = async (
  { round, finds, ...where },
  { tabId, frameId, url = '' },
) => {
  if (tabId === undefined || frameId === undefined) return {};
  const answer = { ...where, ...(finds && { finds: { ...finds, url } }) };
  if (!takeAnswer(tabId, frameId, round, answer)) await tellOfFrame(tabId, { isGone: false });
  return {};
};

export const markFrames: Handlers['frame.mark'] = async ({ frames, marked }, { tabId }) => {
  const markedIn = (frame: number) => marked.filter(({ frameId }) => frameId === frame);
  if (tabId !== undefined) await Promise.all(frames.map((frame) => markFrame(tabId, frame, markedIn(frame))));
  return {};
};

export const frameChanged: Handlers['frame.changed'] = async ({ isGone }, { tabId, frameId }) => ({
  isHeard: tabId !== undefined && Boolean(frameId) && (await tellOfFrame(tabId, { isGone })),
});
