import { i18n } from '#i18n';
import { textKey } from '@/components/shared/text-key';
import type { PlannedRow } from '@/lib/transfer/plan-import';
import type { RowNote } from '@/lib/transfer/row-note';

/** Why a row is what it is, in one line. */
export function noteWords({ notes }: Pick<PlannedRow, 'notes'>): string {
  return notes.map(oneNote).join(' · ');
}

function oneNote({ code, column, value, line, suggestion }: RowNote): string {
  const words = i18n.t(`importNote.${textKey(code)}`);
  const where = column && value ? i18n.t('importNote.cell', [column, value]) : '';
  const earlier = line === undefined ? '' : i18n.t('importNote.line', [String(line)]);
  const maybe = suggestion ? i18n.t('importNote.suggestion', [suggestion]) : '';
  return [words, where, earlier, maybe].filter(Boolean).join(' ');
}
