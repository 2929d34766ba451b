import { i18n } from '#i18n';
import { toast } from '@/components/shared/toasts';
import type { TakenBack } from '@/lib/leads/take-back-import';

/** What is left of an import is said, too: nobody may think that it is gone. */
export function tellTakenBack({ taken, kept }: TakenBack): void {
  const words = i18n.t('import.takenBack', taken, [taken.toLocaleString()]);
  toast(kept > 0 ? `${words}. ${i18n.t('recentImports.kept', kept, [kept.toLocaleString()])}` : words);
}
