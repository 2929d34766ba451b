import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { readPage } from '@/lib/capture/read-page';
import { send } from '@/lib/messages/send';
import { openRoot } from '../page.content/open-root';
import { watch } from '../page.content/watch';
import { createOverlay } from '../screen/overlay';
import chipCss from '../screen/overlay.css?inline';
import {
  addField,
  forgetField,
  mayPointAgain,
  type Part,
  parts,
  renameField,
  tryLesson,
  tryPage,
  wrongName,
} from './lesson';
import { drawPanel, type PanelView } from './panel';
import { pointAtElement } from './pointer';
import { lessonOf, openRepair } from './repair';
import teachCss from './teach.css?inline';

const name = 'leadclip-teach';

/**
 * The lesson: the user points, the rules are tried at once, saving hands them to the background. Where the layout of a taught
 * page has changed, it begins with what was found again.
 */
export async function start(ctx: ContentScriptContext): Promise<void> {
  const stop = new AbortController();
  ctx.onInvalidated(() => stop.abort());
  const repair = await openRepair();
  const overlay = createOverlay(document, stop.signal, { name, css: chipCss + teachCss });
  overlay.attach();
  const host = overlay.root.host;
  const guess = readPage({ url: new URL(location.href), document }, [], openRoot);
  const begun = lessonOf(repair, guess.kind === 'list');
  let view: PanelView = { lesson: begun, trial: tryLesson(begun), repair };
  let pointing = new AbortController();
  /** Where the keyboard goes on from. */
  let last: Element | undefined;

  const show = (change: Partial<PanelView>) => {
    view = { ...view, ...change };
    const focused = overlay.root.activeElement?.getAttribute('data-part');
    overlay.box.hidden = false;
    overlay.box.replaceChildren(...drawPanel(view, actions));
    const next = focused && overlay.box.querySelector<HTMLElement>(`[data-part=${focused}]`);
    if (next) next.focus();
  };
  const learn = (lesson: PanelView['lesson']) => show({ lesson, trial: tryLesson(lesson), problem: undefined });

  async function point(part: Part | 'field'): Promise<void> {
    pointing.abort();
    pointing = new AbortController();
    const { signal } = pointing;
    show({ pointing: part });
    const { activeElement } = document;
    const from =
      last ?? (activeElement && activeElement !== document.body && activeElement !== host ? activeElement : undefined);
    const target = await pointAtElement(overlay, from, AbortSignal.any([signal, stop.signal]));
    if (signal.aborted) return;
    show({ pointing: undefined });
    if (!target || /^(?:html|body|iframe)$/.test(target.localName)) return;
    last = target;
    const { lesson } = view;
    if (part === 'field') {
      learn(addField(lesson, target));
      return nameField(view.lesson.fields.findIndex((one) => one.element === target));
    }
    const before = mayPointAgain(lesson, part) ? lesson[part] : [];
    if (!before.includes(target)) learn({ ...lesson, [part]: [...before, target] });
    // The two that are needed come one after the other; the rest is asked for.
    if (part === 'name' && view.lesson.phone.length === 0) void point('phone');
  }

  /** The suggested name is ready to be written over. */
  function nameField(at: number): void {
    const input = overlay.box.querySelector<HTMLInputElement>(`[data-part=name-${at}]`);
    input?.focus();
    input?.select();
  }

  const actions = {
    onPoint: (part: Part) => void point(part),
    onPointField: () => void point('field'),
    onRename(at: number, name: string) {
      const lesson = renameField(view.lesson, at, name);
      view = { ...view, lesson };
      return lesson;
    },
    onForgetField: (at: number) => learn(forgetField(view.lesson, at)),
    onForget: (part: Part) => learn({ ...view.lesson, [part]: [] }),
    onKind: (isList: boolean) => learn({ ...view.lesson, isList }),
    onClose: () => stop.abort(),
    async onSave() {
      const { lesson } = view;
      const wrong = lesson.fields.findIndex((_, at) => wrongName(lesson, at));
      if (wrong >= 0) return nameField(wrong);
      const trial = tryLesson(lesson);
      if (!trial) return;
      const reply = await send('recipe.teach', {
        page: trial.page,
        drafts: trial.drafts.slice(0, 3),
        ...(repair && { repaired: repair.recipeId }),
      });
      if (!reply.ok) return show({ problem: reply.code === 'orphaned' ? 'orphaned' : 'failed' });
      show({ saved: { drafts: trial.drafts } });
      follow(trial.page);
    },
  };

  /** The records that are opened next are shown as the new rules read them. */
  function follow(page: NonNullable<PanelView['trial']>['page']): void {
    const look = () => show({ saved: { drafts: tryPage(page) } });
    watch({ document, signal: stop.signal, onQuiet: look, onLeave: () => show({ saved: { drafts: [] } }) });
  }

  stop.signal.addEventListener('abort', () => pointing.abort());
  show({});
  if (!repair?.found) void point(parts[0]);
  else overlay.box.querySelector<HTMLElement>('[data-part=save]')?.focus();
}
