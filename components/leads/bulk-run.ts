import { create } from 'zustand';
import { i18n } from '#i18n';
import { toast } from '@/components/shared/toasts';
import { type BulkChange, type BulkStep, changeLeads, undoStep } from '@/lib/leads/bulk';
import type { LeadId } from '@/lib/model/brand';
import { clearSelection } from './desk-view';

interface BulkRun {
  done: number;
  of: number;
  isUndo: boolean;
  isStopped: boolean;
}

/** What is being done to many leads just now; it goes on when the user looks at something else. */
export const useBulkRun = create<{ run: BulkRun | undefined }>(() => ({ run: undefined }));

/** Small enough that a slice is a short task of the page. */
const slice = 200;

/** Slice by slice, each with its own undo; the words at the end offer to take them all back. */
export async function startBulk(ids: readonly LeadId[], change: BulkChange): Promise<void> {
  if (useBulkRun.getState().run) return;
  const steps: BulkStep[] = [];
  let hasFailed = false;
  begin(ids.length, false);
  try {
    for (let start = 0; start < ids.length && !isStopped(); start += slice) {
      steps.push(await changeLeads(ids.slice(start, start + slice), change));
      tell(Math.min(start + slice, ids.length));
    }
  } catch {
    hasFailed = true;
  }
  end();
  if (change.kind === 'remove' && !hasFailed) clearSelection();
  const changed = steps.reduce((sum, step) => sum + step.changed, 0);
  toast(endWords(change.kind, changed, steps, hasFailed), changed > 0 ? () => takeBack(steps) : undefined);
}

/** After the slice that is under way; what was done stays, and can be taken back. */
export function stopBulk(): void {
  useBulkRun.setState(({ run }) => ({ run: run && { ...run, isStopped: true } }));
}

/** Newest slice first. */
async function takeBack(steps: readonly BulkStep[]): Promise<void> {
  if (useBulkRun.getState().run) return;
  let restored = 0;
  begin(steps.length, true);
  for (const [at, step] of steps.toReversed().entries()) {
    restored += await undoStep(step);
    tell(at + 1);
  }
  end();
  toast(i18n.t('bulk.undone', restored, [restored.toLocaleString()]));
}

function endWords(kind: BulkChange['kind'], changed: number, steps: readonly BulkStep[], hasFailed: boolean): string {
  const kept = steps.reduce((sum, step) => sum + step.kept, 0);
  const enrolled = steps.reduce((sum, step) => sum + step.enrolled, 0);
  return [
    hasFailed && i18n.t('bulk.failed'),
    doneWords(kind, changed),
    kept > 0 && i18n.t('bulk.kept', kept, [kept.toLocaleString()]),
    enrolled > 0 && i18n.t('doNotCall.stillEnrolled', enrolled, [enrolled.toLocaleString()]),
  ]
    .filter(Boolean)
    .join(' ');
}

function doneWords(kind: BulkChange['kind'], changed: number): string {
  if (kind === 'do-not-call') return i18n.t('doNotCall.done', changed, [changed.toLocaleString()]);
  if (kind === 'remove' && changed > 0) return i18n.t('bulk.removed', changed, [changed.toLocaleString()]);
  return i18n.t('bulk.changed', changed, [changed.toLocaleString()]);
}

function begin(of: number, isUndo: boolean): void {
  useBulkRun.setState({ run: { done: 0, of, isUndo, isStopped: false } });
}

function tell(done: number): void {
  useBulkRun.setState(({ run }) => ({ run: run && { ...run, done } }));
}

function end(): void {
  useBulkRun.setState({ run: undefined });
}

function isStopped(): boolean {
  return useBulkRun.getState().run?.isStopped ?? true;
}
