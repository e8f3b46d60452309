/** Released addresses stay valid: each retired id yields pages that forward. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { parseAddress, stateHref } from '../../../src/routing/codec.ts';
import { forwardingPages } from '../../../src/routing/forwarding.ts';
import { treeNodes } from '../../../src/routing/states.ts';
import type { Destination } from '../../../src/routing/types.ts';
import { fixture } from './fixture.ts';

// The fixture retires old-partner → older-partner → partner.
const { data } = fixture();

describe('forwarding pages', () => {
  const pages = forwardingPages(data);

  it('are there for each retired name of each place, in both locales', () => {
    const below = treeNodes(data.tree).filter(({ ids }) => ids[0] === 'partner');
    expect(pages).toHaveLength(below.length * 2 * locales.length);
    for (const locale of locales) {
      expect(pages).toContainEqual({
        locale,
        from: 'old-partner/money/bill',
        href: `/${locale}/route/partner/money/bill/`,
        canonical: `/${locale}/route/partner/money/bill/`,
        title: `biller? ${locale}`,
      });
    }
  });

  it('name the page of the outcome as canonical where the tree ends', () => {
    const end = pages.find(({ from }) => from === 'older-partner/money/bill/by-microsoft');
    expect(end).toMatchObject({ canonical: '/de-de/route/outcomes/customer-asks/', title: 'Do customer-asks de-de' });
  });

  it('lead to places of today, as the codec does, and take the address of none', () => {
    const today = new Set(treeNodes(data.tree).map(({ ids }) => ids.join('/')));
    for (const { locale, from, href } of pages) {
      expect(today.has(href.slice(stateHref(locale, []).length, -1))).toBe(true);
      expect(today.has(from)).toBe(false);
      const parsed = parseAddress(data, stateHref(locale, from.split('/')))?.state;
      expect(stateHref(locale, parsed?.ids ?? [])).toBe(href);
      expect(parsed?.dropped).toEqual([]);
    }
    const addresses = pages.map(({ locale, from }) => stateHref(locale, from.split('/')));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('cover several retired ids on one way', () => {
    const retired = { 'old-customer': 'customer', 'old-broken': 'c-broken' };
    const from = forwardingPages({ ...data, retired })
      .filter(({ locale, href }) => href === stateHref(locale, ['customer', 'c-broken', 'c-unknown']))
      .filter(({ locale }) => locale === 'en-us')
      .map((page) => page.from);
    expect(from.sort()).toEqual([
      'customer/old-broken/c-unknown',
      'old-customer/c-broken/c-unknown',
      'old-customer/old-broken/c-unknown',
    ]);
  });

  it('are there for each former destination', () => {
    const destinations = {
      ...data.destinations,
      'customer-asks': { ...(data.destinations['customer-asks'] as Destination), formerly: ['customer-calls'] },
    };
    expect(forwardingPages({ ...data, destinations, retired: {} })).toEqual(
      locales.map((locale) => ({
        locale,
        from: 'outcomes/customer-calls',
        href: `/${locale}/route/outcomes/customer-asks/`,
        canonical: `/${locale}/route/outcomes/customer-asks/`,
        title: `Do customer-asks ${locale}`,
      })),
    );
  });

  it('are none without retired ids', () => expect(forwardingPages({ ...data, retired: {} })).toEqual([]));
});
