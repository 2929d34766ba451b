import { Bookmark, Trash2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/shared/button';
import { Dialog } from '@/components/shared/dialog';
import { Field } from '@/components/shared/field';
import { Menu, MenuChoice, MenuLine } from '@/components/shared/menu';
import { toast } from '@/components/shared/toasts';
import { changeLayout, type SavedView } from '@/lib/leads/desk-layout';
import { everybody, type LeadQuery, leadQuerySchema } from '@/lib/leads/query';
import { showQuery } from './desk-query';

/** Queries kept under a name: search, filters and order. */
export function ViewMenu({ views, query }: { views: readonly SavedView[]; query: LeadQuery }) {
  const [isNaming, setIsNaming] = useState(false);
  const isWanted = useRef(false);
  const current = views.find((view) => inOneForm(view.query) === inOneForm(query));
  function askForName() {
    isWanted.current = true;
  }
  function openDialog() {
    setIsNaming(isWanted.current);
    isWanted.current = false;
  }
  async function remove({ name }: SavedView) {
    await changeLayout((now) => ({ views: now.views.filter((view) => view.name !== name) }));
    toast(i18n.t('desk.viewRemoved', [name]), () => changeLayout(() => ({ views: [...views] })));
  }
  return (
    <>
      <Menu
        onClosed={openDialog}
        trigger={<Button icon={<Bookmark aria-hidden />}>{current?.name ?? i18n.t('desk.views')}</Button>}
      >
        <MenuChoice onSelect={() => showQuery(everybody)}>{i18n.t('desk.showAll')}</MenuChoice>
        {views.map((view) => (
          <MenuChoice key={view.name} onSelect={() => showQuery(view.query)}>
            {view.name}
          </MenuChoice>
        ))}
        <MenuLine />
        <MenuChoice onSelect={askForName}>{i18n.t('desk.saveView')}</MenuChoice>
        {current && (
          <MenuChoice icon={<Trash2 aria-hidden size={14} />} onSelect={() => void remove(current)}>
            {i18n.t('desk.removeView', [current.name])}
          </MenuChoice>
        )}
      </Menu>
      {isNaming && <NameDialog query={query} onClose={() => setIsNaming(false)} />}
    </>
  );
}

/** The same whatever was set first and taken back. */
function inOneForm(query: LeadQuery): string {
  return JSON.stringify(leadQuerySchema.parse(query));
}

/** A name that is taken already takes over the new query. */
function NameDialog({ query, onClose }: { query: LeadQuery; onClose: () => void }) {
  const [name, setName] = useState('');
  async function save(event: FormEvent) {
    event.preventDefault();
    const view = { name: name.trim(), query };
    if (!view.name) return;
    await changeLayout(({ views }) => ({ views: [...views.filter((one) => one.name !== view.name), view] }));
    onClose();
  }
  return (
    <Dialog
      title={i18n.t('desk.saveView')}
      onClose={onClose}
      footer={
        <Button look="main" disabled={!name.trim()} type="submit" form="save-view">
          {i18n.t('desk.save')}
        </Button>
      }
    >
      <form id="save-view" onSubmit={(event) => void save(event)}>
        <Field label={i18n.t('desk.viewName')} hint={i18n.t('desk.viewHint')}>
          <input data-first value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
