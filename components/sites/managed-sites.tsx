import { i18n } from '#i18n';
import { usePolicy } from '@/components/hooks/use-policy';
import { Managed } from '@/components/shared/managed';
import { Notice } from '@/components/shared/notice';

/** What the administrator has set about sites: where Leadclip may look at all, and what it was taught for everybody. */
export function ManagedSites() {
  const policy = usePolicy();
  const lines = [
    policy?.allowedSites && i18n.t('policy.sites', [listOf(policy.allowedSites) || i18n.t('policy.noSite')]),
    policy?.recipes?.length && i18n.t('policy.recipes', [listOf(policy.recipes.map(({ label }) => label))]),
  ].filter(Boolean);
  return lines.map((line) => <Managed key={line}>{line}</Managed>);
}

/** What the administrator meant and Leadclip could not read; said where a user would look for help. */
export function UnreadPolicy() {
  const policy = usePolicy();
  if (!policy?.unread.length) return null;
  return <Notice tone="warn">{i18n.t('policy.unread', [listOf(policy.unread)])}</Notice>;
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(undefined, { type: 'unit' }).format(names);
}
