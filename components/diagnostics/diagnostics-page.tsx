import { Copy, ShieldCheck } from 'lucide-react';
import { i18n } from '#i18n';
import { useDiagnosis, useStorage } from '@/components/hooks/use-diagnosis';
import { useGate } from '@/components/hooks/use-outbox';
import { usePolicy } from '@/components/hooks/use-policy';
import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import { toast } from '@/components/shared/toasts';
import { extensionVersion } from '@/lib/access/own-pages';
import styles from './diagnostics.module.css';
import { EraseEverything } from './erase-everything';
import { fileSize } from './file-size';
import { reportText } from './report-text';
import { StoreTable } from './store-table';
import { Troubles } from './troubles';

/** How the product is doing on this computer, what to send to somebody who helps, and the way to remove everything. */
export function DiagnosticsPage() {
  const diagnosis = useDiagnosis();
  const gate = useGate();
  const { storage, persist } = useStorage();
  const policy = usePolicy();
  if (!diagnosis || !gate || !storage || !policy) return null;
  const report = reportText({ diagnosis, gate, storage, version: extensionVersion(), policy });
  const used = fileSize(storage.usage);
  const quota = fileSize(storage.quota);

  async function keep() {
    toast(i18n.t((await persist()) ? 'diagnostics.persisted' : 'diagnostics.notPersisted'));
  }

  return (
    <div className={styles.page}>
      <section aria-label={i18n.t('diagnostics.about')} className={styles.part}>
        <h3>{i18n.t('diagnostics.about')}</h3>
        <p>{i18n.t('diagnostics.version', [extensionVersion()])}</p>
        <p className={styles.soft}>{navigator.userAgent}</p>
      </section>
      <section aria-label={i18n.t('diagnostics.storage')} className={styles.part}>
        <h3>{i18n.t('diagnostics.storage')}</h3>
        {used && <p>{i18n.t('diagnostics.used', [used, quota])}</p>}
        <p>{i18n.t(storage.isPersisted ? 'diagnostics.isPersisted' : 'diagnostics.mayBeCleared')}</p>
        {!storage.isPersisted && (
          <Button icon={<ShieldCheck aria-hidden />} onClick={() => void keep()}>
            {i18n.t('diagnostics.persist')}
          </Button>
        )}
        <StoreTable diagnosis={diagnosis} />
      </section>
      <section aria-label={i18n.t('diagnostics.push')} className={styles.part}>
        <h3>{i18n.t('diagnostics.push')}</h3>
        {gate.closed && <Notice tone="bad">{i18n.t(`gate.${gate.closed.reason}`)}</Notice>}
        {gate.pausedAt && <Notice tone="info">{i18n.t('diagnostics.paused')}</Notice>}
        {!gate.closed && !gate.pausedAt && <p>{i18n.t('diagnostics.open')}</p>}
        <Troubles diagnosis={diagnosis} />
      </section>
      <section aria-label={i18n.t('diagnostics.report')} className={styles.part}>
        <h3>{i18n.t('diagnostics.report')}</h3>
        <p>{i18n.t('diagnostics.reportWords')}</p>
        <details>
          <summary>{i18n.t('diagnostics.show')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to */}
          <pre className={styles.report} tabIndex={0}>
            {report}
          </pre>
        </details>
        <Button
          icon={<Copy aria-hidden />}
          onClick={() => void navigator.clipboard.writeText(report).then(() => toast(i18n.t('diagnostics.copied')))}
        >
          {i18n.t('diagnostics.copy')}
        </Button>
      </section>
      <EraseEverything counts={diagnosis.leads} />
    </div>
  );
}
