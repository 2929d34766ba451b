import { useVirtualizer } from '@tanstack/react-virtual';
import { Download, Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { usePolicy } from '@/components/hooks/use-policy';
import { useSuppressedLines, useSuppressedPhones } from '@/components/hooks/use-suppressed';
import { Button } from '@/components/shared/button';
import { Empty } from '@/components/shared/empty';
import { Managed } from '@/components/shared/managed';
import { saveFile } from '@/components/shared/save-file';
import { allSuppressed, withDigits } from '@/lib/leads/suppress';
import { toBlob } from '@/lib/transfer/to-blob';
import { writeNumberList } from '@/lib/transfer/write-number-list';
import { NumberLine } from './number-line';
import styles from './number-list.module.css';

const lineHeight = 52;

/** The whole list, newest first; only the lines in view are read and drawn. */
export function NumberList() {
  const all = useSuppressedPhones();
  const policy = usePolicy();
  const [text, setText] = useState('');
  const phones = useMemo(() => withDigits(all ?? [], text), [all, text]);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: phones.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => phones[index] ?? index,
    overscan: 10,
  });
  const shown = list.getVirtualItems();
  const lines = useSuppressedLines(shown.flatMap(({ index }) => phones[index] ?? []));
  if (!all) return null;
  if (all.length === 0) {
    return <Empty title={i18n.t('doNotCall.emptyTitle')}>{i18n.t('doNotCall.emptyWords')}</Empty>;
  }

  async function save() {
    saveFile(await toBlob(writeNumberList(allSuppressed()), 'text/csv;charset=utf-8'), i18n.t('doNotCall.fileName'));
  }

  return (
    <section className={styles.section} aria-label={i18n.t('doNotCall.list')}>
      <header className={styles.head}>
        <div className={styles.search}>
          <Search aria-hidden />
          <input
            type="search"
            value={text}
            placeholder={i18n.t('doNotCall.search')}
            aria-label={i18n.t('doNotCall.search')}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <span role="status">{i18n.t('doNotCall.count', phones.length, [phones.length.toLocaleString()])}</span>
        {policy?.mayExport === false ? (
          <Managed>{i18n.t('policy.noExport')}</Managed>
        ) : (
          <Button icon={<Download aria-hidden />} onClick={() => void save()}>
            {i18n.t('doNotCall.export')}
          </Button>
        )}
      </header>
      {phones.length === 0 && <Empty title={i18n.t('doNotCall.noMatch')} />}
      <div ref={scroller} className={styles.scroller}>
        <ul style={{ height: list.getTotalSize() }}>
          {shown.map(({ index, key, start }) => {
            const phone = phones[index];
            return (
              phone && (
                <NumberLine
                  key={key}
                  phone={phone}
                  line={lines?.get(phone)}
                  place={{ index, of: phones.length, top: start }}
                />
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}
