import { describe, expect, test } from 'vitest';
import { currencyRegion, pageRegions } from '@/lib/capture/regions';

const page = (lang: string): Document =>
  new DOMParser().parseFromString(`<!doctype html><html lang="${lang}"><title>x</title>`, 'text/html');

describe('the country a page speaks for', () => {
  test.each([
    ['en-GB', 'GB'],
    ['de', 'DE'],
    ['de-AT', 'AT'],
    ['zh-Hant-TW', 'TW'],
    ['fr_CA', 'CA'],
  ])('lang="%s"', (lang, region) => {
    expect(pageRegions(page(lang))).toEqual([{ region, why: 'page-language' }]);
  });

  // Software is written in American English for the whole world, and Portuguese, Arabic, … have no single country.
  test.each(['en', 'en-US', 'pt', 'ar', ''])('lang="%s" says nothing', (lang) => {
    expect(pageRegions(page(lang))).toEqual([]);
  });

  test.each([
    ['£ 12,500', 'GB'],
    ['1 200 zł', 'PL'],
    ['R$ 40', 'BR'],
    ['₹500', 'IN'],
    ['CHF 80.-', 'CH'],
  ])('an amount of %s', (text, region) => {
    expect(currencyRegion(text)).toEqual({ region, why: 'page-currency' });
  });

  test.each(['12 €', '$ 99', '£', 'Total'])('"%s" says nothing', (text) => {
    expect(currencyRegion(text)).toBeUndefined();
  });
});
