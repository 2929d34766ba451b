import { AxeBuilder } from '@axe-core/playwright';
import { productStates, type State } from '../support/states.ts';
import { expect, test } from './fixture.ts';

/** In the dark only the colours are other ones. Legacy mode: no frames of foreign origin here, and half the time. */
function axeFor({ page, part }: State, colorScheme: 'light' | 'dark'): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (colorScheme === 'dark') axe.withRules(['color-contrast']);
  return part ? axe.include({ fromShadowDom: [part, '.box'] }) : axe;
}

test('axe finds nothing on any page, in light and in dark', async ({ extension, sandbox }) => {
  test.setTimeout(300_000);
  const found: string[] = [];
  const unseen: string[] = [];
  for await (const state of productStates(extension, sandbox)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await state.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations, passes, incomplete } = await axeFor(state, colorScheme).analyze();
      const where = `${state.name} (${colorScheme})`;
      for (const { id, nodes } of violations)
        found.push(`${where}: ${id} – ${nodes.map(({ html }) => html).join(' ')}`);
      // What lies over a foreign page has no background that axe could be sure of.
      if (![...passes, ...incomplete].some(({ id }) => id === 'color-contrast')) unseen.push(where);
    }
  }
  expect(found).toEqual([]);
  expect(unseen).toEqual([]);
});
