import { describe, expect, test } from 'vitest';
import type { Region } from '@/lib/model/brand';
import type { RegionHint } from '@/lib/model/capture';
import { chooseRegion } from '@/lib/phone/choose-region';

const GB = 'GB' as Region;
const FR = 'FR' as Region;
const US = 'US' as Region;
const record = (region: string): RegionHint => ({ region, why: 'record-country' });
const language = (region: string): RegionHint => ({ region, why: 'page-language' });
const french = ['+33 1 99 00 12 01', '+33 1 99 00 12 02', '020 7946 0018'];

describe('the country of a number without one', () => {
  test('is the one set for the site, before everything the page says', () => {
    const context = { siteRegion: FR, defaultRegion: US, pageNumbers: ['+1 415 555 0100', '+1 415 555 0101'] };
    expect(chooseRegion('01 99 00 12 01', [record('FR'), language('GB')], context)).toEqual({
      region: 'FR',
      why: 'site-setting',
      isDoubtful: false,
    });
  });

  test("is the record's own, and that is sure", () => {
    expect(chooseRegion('020 7946 0018', [language('FR'), record('GB')], { defaultRegion: US })).toEqual({
      region: 'GB',
      why: 'record-country',
      isDoubtful: false,
    });
  });

  test("is that of the page's other numbers, when at least two agree, and is doubtful", () => {
    expect(chooseRegion('01 99 00 12 03', [language('GB')], { defaultRegion: US, pageNumbers: french })).toEqual({
      region: 'FR',
      why: 'page-numbers',
      isDoubtful: true,
    });
    expect(chooseRegion('020 7946 0018', [language('GB')], { pageNumbers: french.slice(1) })?.why).toBe(
      'page-language',
    );
  });

  test("is that of the page's language, and the default only after it; both are doubtful", () => {
    expect(chooseRegion('020 7946 0018', [language('GB')], { defaultRegion: US })).toEqual({
      region: 'GB',
      why: 'page-language',
      isDoubtful: true,
    });
    expect(chooseRegion('(415) 555-0123', [], { defaultRegion: US })).toEqual({
      region: 'US',
      why: 'default',
      isDoubtful: true,
    });
  });

  test("is that of the same person's other numbers before the page's", () => {
    const context = { defaultRegion: US, pageNumbers: french, ownNumbers: ['+44 20 7946 0100', '020 7946 0018'] };
    expect(chooseRegion('020 7946 0018', [language('US')], context)).toMatchObject({
      region: 'GB',
      why: 'page-numbers',
    });
    expect(chooseRegion('030 23125 044', [language('DE')], context)?.region).toBe('DE');
  });

  test.each([
    ['DE', 'AT', 'AT'],
    ['FR', 'CH', 'CH'],
    ['ES', 'MX', 'MX'],
    ['MX', 'ES', 'MX'],
    ['DE', 'US', 'DE'],
    ['GB', 'US', 'GB'],
  ])('a page in the language of %s that somebody in %s reads is about %s', (spoken, home, region) => {
    const national =
      { AT: '0664 1234567', CH: '044 668 18 21', MX: '55 5555 0142', DE: '030 23125 417', GB: '020 7946 0018' }[
        region
      ] ?? '';
    expect(chooseRegion(national, [language(spoken)], { defaultRegion: home as Region })?.region).toBe(region);
  });

  test('skips a country that has no such number, and says that it is in doubt', () => {
    const choice = chooseRegion('(415) 555-0123', [record('GB')], { defaultRegion: US });
    expect(choice).toEqual({ region: 'US', why: 'default', isDoubtful: true });
  });

  test('stays with the best reason when no country knows the number', () => {
    expect(chooseRegion('12', [record('GB')], { siteRegion: FR })).toMatchObject({ region: 'FR', why: 'site-setting' });
  });

  test('is unknown when nothing speaks for any', () => {
    expect(chooseRegion('020 7946 0018', [], {})).toBeUndefined();
    expect(chooseRegion('020 7946 0018', [], { pageNumbers: [] })).toBeUndefined();
    expect(chooseRegion('020 7946 0018', [], { defaultRegion: GB })?.region).toBe('GB');
  });
});
