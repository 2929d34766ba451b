import { i18n } from '#i18n';
import { fillMessage } from '@/lib/leads/opening-message';
import type { ResolvedVariable } from '@/lib/leads/resolve-variables';
import styles from './opening-message.module.css';

/** What the assistant would say first, with this lead's values; what has none is marked. */
export function OpeningMessage({ message, variables }: { message: string; variables: readonly ResolvedVariable[] }) {
  const parts = fillMessage(message, variables);
  return (
    <figure className={styles.message}>
      <figcaption>{i18n.t('variable.opening')}</figcaption>
      <p>
        {parts.map((part, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          if (part.kind === 'missing') return <mark key={index}>{`{${part.key}}`}</mark>;
          const text = part.kind === 'system' ? `{${part.key}}` : part.text;
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          return <span key={index}>{text}</span>;
        })}
      </p>
    </figure>
  );
}
