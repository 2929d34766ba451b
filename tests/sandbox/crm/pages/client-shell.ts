import { html } from '../html.ts';
import { layout } from '../layout.ts';

/** What the server sends of the client-side variant: a frame, no record. */
export function clientShell(): string {
  return layout({ title: 'Loading', rendered: 'client', main: html`<p class="loading" role="status">Loading …</p>` });
}
