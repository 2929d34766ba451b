import { UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { usePageFinds } from '@/components/hooks/use-page-finds';
import { Button } from '@/components/shared/button';
import { Managed } from '@/components/shared/managed';
import { toast } from '@/components/shared/toasts';
import { type CheckedDraft, send } from '@/lib/messages/send';
import type { CaptureDraft } from '@/lib/model/capture';
import type { PageFinds } from '@/lib/model/page-finds';
import { pageNumbers } from '@/lib/model/page-numbers';
import { FoundPerson } from './found-person';
import { FrameOffer } from './frame-offer';
import { LeftOut } from './left-out';
import { SiteCountry } from './site-country';
import { SiteSwitch } from './site-switch';
import { TeachOffer } from './teach-offer';
import styles from './this-page.module.css';

/** More are shown on demand: the queue below is what the popup is opened for. */
const fewPeople = 3;

/** What was found on the tab behind the popup, ready to be added without touching the page. */
export function ThisPage({ isFollowing }: { isFollowing: boolean }) {
  const { tab, finds, isForbidden = false, askAgain } = usePageFinds(isFollowing);
  const [checked, setChecked] = useState<CheckedDraft[]>();
  const [isBusy, setIsBusy] = useState(false);
  const [isLong, setIsLong] = useState(false);

  async function check(found: PageFinds) {
    const reply = await send('draft.check', {
      drafts: found.drafts,
      url: found.url,
      pageNumbers: pageNumbers(found.drafts),
    });
    setChecked(reply.ok ? reply.value : []);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once per set of finds
  useEffect(() => {
    if (finds && finds.drafts.length > 0) void check(finds);
  }, [finds]);

  async function add(drafts: CaptureDraft[], allowSuppressed = false) {
    if (!finds) return;
    setIsBusy(true);
    const reply = await send('draft.add', {
      drafts,
      url: finds.url,
      pageNumbers: pageNumbers(finds.drafts),
      allowSuppressed,
    });
    await check(finds);
    setIsBusy(false);
    if (!reply.ok) return toast(i18n.t('page.failed'));
    const { results, undo } = reply.value;
    const added = results.filter(({ outcome }) => outcome === 'added' || outcome === 'merged').length;
    const takeBack = async () => {
      if (undo !== undefined) await send('draft.undo', { undo });
      await check(finds);
    };
    toast(i18n.t('page.added', added), added > 0 ? takeBack : undefined);
  }

  if (finds === undefined) return null;
  const people = (finds?.drafts ?? []).flatMap((draft, index) => {
    const of = checked?.[index];
    return of?.phones.some(({ phone }) => phone) ? [{ draft, checked: of }] : [];
  });
  // On a list only those who are not in the store yet take up room.
  const news = people.length > 1 ? people.filter(({ checked: { known } }) => !known) : people;
  const isCountryOpen = people.some(({ checked: of }) => of.phones.some(({ doubts }) => doubts.includes('country')));
  const fresh = people.filter(
    ({ checked: { known, phones } }) => !known && !phones.some(({ suppressed }) => suppressed),
  );
  return (
    <section className={styles.page} aria-label={i18n.t('page.label')}>
      <header className={styles.head}>
        <h2>{i18n.t('page.label')}</h2>
        {people.length > 1 && fresh.length > 0 && (
          <Button
            look="plain"
            icon={<UserPlus aria-hidden />}
            isBusy={isBusy}
            onClick={() => void add(fresh.map(({ draft }) => draft))}
          >
            {i18n.t('page.addAll', fresh.length)}
          </Button>
        )}
        {tab?.url && !isForbidden && <SiteSwitch tabId={tab.id} url={tab.url} />}
      </header>
      {finds === null && (
        <div className={styles.words}>
          {isForbidden ? <Managed>{i18n.t('policy.site')}</Managed> : i18n.t('page.closed')}
        </div>
      )}
      {finds && people.length === 0 && (
        <p className={styles.words}>{i18n.t(finds.drafts.length > 0 && checked ? 'page.unusable' : 'page.nothing')}</p>
      )}
      {finds && isCountryOpen && <SiteCountry host={new URL(finds.url).hostname} onChange={() => void check(finds)} />}
      {news.length > 0 && (
        <ul className={styles.people}>
          {news.slice(0, isLong ? undefined : fewPeople).map(({ draft, checked: of }) => (
            <FoundPerson
              key={JSON.stringify([draft.recordId, draft.name, draft.phones[0]?.text])}
              draft={draft}
              checked={of}
              isBusy={isBusy}
              onAdd={(isAnyway) => void add([draft], isAnyway)}
            />
          ))}
        </ul>
      )}
      {news.length > fewPeople && !isLong && (
        <Button look="quiet" onClick={() => setIsLong(true)}>
          {i18n.t('page.showAll', news.length)}
        </Button>
      )}
      {tab && finds && <LeftOut tabId={tab.id} finds={finds} isAll={finds.drafts.length === 0} onChange={askAgain} />}
      {tab && finds && <FrameOffer tabId={tab.id} onGranted={askAgain} />}
      {tab && finds && <TeachOffer tabId={tab.id} />}
      {people.length > news.length && (
        <p className={styles.words}>{i18n.t('page.knownMany', people.length - news.length)}</p>
      )}
    </section>
  );
}
