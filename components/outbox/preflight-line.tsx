import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useLeadsById } from '@/components/hooks/use-leads';
import { Button } from '@/components/shared/button';
import { textKey } from '@/components/shared/text-key';
import type { LeadId } from '@/lib/model/brand';
import styles from './preflight-dialog.module.css';
import { PreflightLead } from './preflight-lead';
import type { Line } from './preflight-summary';

interface Props {
  line: Line;
  onOpen: (id: LeadId) => void;
  onMended: (id: LeadId) => void;
}

const step = 20;

/** One reason with its number of leads; opened, it shows who they are and mends them there. */
export function PreflightLine({ line, ...rest }: Props) {
  const { kind, key, open } = line;
  return (
    <Collapsible.Root className={styles.line}>
      <Collapsible.Trigger className={styles.reason}>
        <ChevronRight aria-hidden className={styles.arrow} />
        <span>
          <strong>{open.size.toLocaleString()} ×</strong> {i18n.t(`preflight.${textKey(kind)}`, [`{${key}}`])}
        </span>
      </Collapsible.Trigger>
      <Collapsible.Content>
        <Leads line={line} {...rest} />
      </Collapsible.Content>
    </Collapsible.Root>
  );
}

function Leads({ line, onOpen, onMended }: Props) {
  const [limit, setLimit] = useState(step);
  const rows = useLeadsById(line.leads.slice(0, limit));
  return (
    <>
      <ul className={styles.leads}>
        {rows?.map((lead) => (
          <PreflightLead key={lead.id} lead={lead} line={line} onOpen={onOpen} onMended={onMended} />
        ))}
      </ul>
      {rows?.length === 0 && <p className={styles.nobody}>{i18n.t('lead.goneWords')}</p>}
      {line.leads.length > limit && (
        <Button look="quiet" onClick={() => setLimit(limit + step)}>
          {i18n.t('queue.more')}
        </Button>
      )}
    </>
  );
}
