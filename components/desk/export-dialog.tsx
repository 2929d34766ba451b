import { i18n } from '#i18n';
import { Dialog } from '@/components/shared/dialog';
import { ExportForm } from '@/components/transfer/export-form';
import type { LeadId } from '@/lib/model/brand';

interface Props {
  count: number;
  ids: () => Promise<LeadId[]>;
  onClose: () => void;
}

/** The ticked leads as a file, or all that the search and the filters show, in the order of the table. */
export function ExportDialog({ count, ids, onClose }: Props) {
  return (
    <Dialog
      title={i18n.t('options.export')}
      description={i18n.t('desk.count', count, [count.toLocaleString()])}
      onClose={onClose}
    >
      <ExportForm count={count} ids={ids} />
    </Dialog>
  );
}
