import { leadView } from '@/lib/leads/query-view';
import type { ViewReply, ViewRequest } from './view-messages';

/** Entry of the worker that holds every lead's entry, so that searching 100,000 of them never stops the page. */
const tell = (reply: ViewReply) => self.postMessage(reply);
const view = leadView((answer) => tell({ answer }));

self.addEventListener('message', ({ data }: MessageEvent<ViewRequest>) => {
  if ('window' in data) return view.show(data.window);
  void view.ids(...data.ids).then((ids) => tell({ call: data.call, ids }));
});
