import { Columns3 } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { Menu, MenuSwitch } from '@/components/shared/menu';
import { type ColumnId, changeLayout, columnIds } from '@/lib/leads/desk-layout';

/** Which columns the table shows; remembered. The name always stays: a row without it says nothing. */
export function ColumnMenu({ columns }: { columns: readonly ColumnId[] }) {
  const show = (id: ColumnId, isOn: boolean) =>
    changeLayout(({ columns: now }) => ({
      columns: columnIds.filter((one) => (one === id ? isOn : now.includes(one))),
    }));
  return (
    <Menu trigger={<Button icon={<Columns3 aria-hidden />}>{i18n.t('desk.columns')}</Button>}>
      {columnIds
        .filter((id) => id !== 'name')
        .map((id) => (
          <MenuSwitch key={id} isOn={columns.includes(id)} onChange={(isOn) => void show(id, isOn)}>
            {i18n.t(`column.${id}`)}
          </MenuSwitch>
        ))}
    </Menu>
  );
}
