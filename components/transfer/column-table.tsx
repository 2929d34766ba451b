import { i18n } from '#i18n';
import type { Column } from '@/lib/transfer/columns';
import type { SheetRow } from '@/lib/transfer/sheet';
import styles from './import-page.module.css';
import { meaningOptions, optionOf } from './meaning-option';

interface Props {
  columns: readonly Column[];
  guesses: readonly Column[];
  sample: readonly SheetRow[];
  onChange: (index: number, meaning: Column['meaning']) => void;
}

/** One line per column: its name, what its first cells hold, and what it means. */
export function ColumnTable({ columns, guesses, sample, onChange }: Props) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('import.column')}</th>
          <th scope="col">{i18n.t('import.sample')}</th>
          <th scope="col">{i18n.t('import.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ header, meaning }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a file can have the same name
          <tr key={index}>
            <th scope="row">{header}</th>
            <td className={styles.sample}>
              {sample
                .slice(0, 3)
                .map(({ cells }) => cells[index])
                .filter(Boolean)
                .join(' · ')}
            </td>
            <td>
              <select
                aria-label={i18n.t('import.meaningOf', [header])}
                value={optionOf(meaning)}
                onChange={(event) => {
                  const chosen = meaningOptions.find(({ value }) => value === event.target.value)?.meaning;
                  const next = chosen ?? guesses[index]?.meaning;
                  if (next) onChange(index, next);
                }}
              >
                <Guess column={guesses[index]} />
                {meaningOptions.map(({ value }) => (
                  <option key={value} value={value}>
                    {i18n.t(`importMeaning.${value as 'phone'}`)}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What only the guess can say (a variable, a field, a further contact's detail) stays to go back to. */
function Guess({ column }: { column: Column | undefined }) {
  if (!column || optionOf(column.meaning) !== 'guess') return null;
  const { header, meaning } = column;
  return <option value="guess">{i18n.t('import.asGuessed', ['key' in meaning ? meaning.key : header])}</option>;
}
