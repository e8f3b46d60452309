/** An offer carried through the tree: in every address, and in the choice of language. */
import { describe, expect, it } from 'vitest';
import { carry, offerQuery } from '../../../src/advice/carry.ts';
import { languageFor } from '../../../src/advice/writing.ts';
import { makePack } from '../../../src/routing/pack.ts';
import { stateView } from '../../../src/routing/state-view.ts';
import { treeNodes } from '../../../src/routing/states.ts';
import { fixture } from '../routing/fixture.ts';

const { data, claims, sources } = fixture();
const pack = makePack(data, claims, sources, 'de-de');

describe('what carries an offer', () => {
  it('is a query that can be read again', () => {
    expect(offerQuery(undefined)).toBe('');
    expect(offerQuery('tide/gauge')).toBe('?offer=tide/gauge');
    expect(new URLSearchParams(offerQuery('a&b/c d')).get('offer')).toBe('a&b/c d');
  });

  it('stands in every address that leads on, and in no other', () => {
    const query = offerQuery('tide/gauge');
    const leadsOn = ['startHref', 'backHref', 'changeHref', 'href'];
    for (const { ids } of treeNodes(data.tree)) {
      const view = stateView(pack, ids);
      const before: string[] = [];
      JSON.stringify(view, (key, value) => {
        if (leadsOn.includes(key) && typeof value === 'string' && value.startsWith('/')) before.push(value);
        return value;
      });
      const carried = JSON.stringify(carry(view, query));
      expect(carried.match(/[?&]offer=tide\/gauge/g)?.length ?? 0).toBe(before.length - 1);
      // One question mark an address, however much it carries.
      expect(carried).not.toMatch(/"[^"\s]*\?[^"\s]*\?[^"\s]*"/);
      expect(carry(view, query).href).toBe(view.href);
      expect(carry(view, '')).toBe(view);
    }
  });
});

describe('the language of a message', () => {
  it('is that of the page where it is read, else one that is', () => {
    expect(languageFor('de-de', ['de-AT', 'en'])).toBe('de-de');
    expect(languageFor('de-de', ['en-GB'])).toBe('en-us');
    expect(languageFor('en-us', ['de'])).toBe('de-de');
    expect(languageFor('de-de', ['fr', 'it'])).toBe('en-us');
  });
});
