import { openOwnPage } from '@/lib/access/own-pages';
import { writeSettings } from '@/lib/settings/settings';

/** A new installation: a first guess at the country, and the first steps in a tab. Nothing of the kind after an update. */
export async function welcome(): Promise<void> {
  const region = new Intl.Locale(navigator.language).maximize().region;
  if (region && /^[A-Z]{2}$/.test(region)) await writeSettings({ defaultRegion: region });
  openOwnPage('welcome');
}
