import { GraduationCap } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { toast } from '@/components/shared/toasts';
import { injectTeach } from '@/lib/access/capture-script';
import styles from './this-page.module.css';

/** The way out when the page is read wrongly: the user points, and Leadclip reads it so from then on. */
export function TeachOffer({ tabId }: { tabId: number }) {
  async function teach() {
    // The popup goes by itself at the first click on the page; the page must be free to point at before that.
    if (!(await injectTeach(tabId))) toast(i18n.t('teach.refused'));
    else if (location.pathname === '/popup.html') window.close();
  }
  return (
    <p className={styles.offer}>
      {i18n.t('teach.offerWords')}
      <Button look="quiet" icon={<GraduationCap aria-hidden />} onClick={() => void teach()}>
        {i18n.t('teach.offer')}
      </Button>
    </p>
  );
}
