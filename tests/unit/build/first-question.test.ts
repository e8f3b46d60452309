import { describe, expect, it } from 'vitest';
import { firstQuestion } from '../../../src/build/first-question.ts';
import { loadSiteData } from '../../../src/build/site-data.ts';
import { makePack } from '../../../src/routing/pack.ts';
import { stateView } from '../../../src/routing/state-view.ts';
import { ROLE } from '../../../src/routing/types.ts';
import { ROLES } from '../../../src/site/load.ts';

const { routing, claims, sources } = loadSiteData(process.cwd(), 'partner', []);
const pack = makePack(routing, claims, sources, 'en-us');
const ids = (served: string[] | undefined) => firstQuestion(pack, served).view.options.map(({ id }) => id);

describe('the first question of a copy', () => {
  it('knows the roles of the facts', () => {
    expect([...ROLES].sort()).toEqual([...(routing.facts.facts[ROLE] ?? [])].sort());
  });

  it('is that of the role where the copy serves everybody', () => {
    const all = stateView(pack, []);
    expect(firstQuestion(pack, undefined)).toEqual({ view: all, ids: [], narrowed: false });
    expect(firstQuestion(pack, [...ROLES])).toEqual({ view: all, ids: [], narrowed: false });
  });

  it('leaves out the roles that are not served, and keeps doors and the way to find out', () => {
    expect(ids(['indirect-reseller', 'customer'])).toEqual([
      'indirect-reseller',
      'customer',
      'emergency',
      'rights',
      'role-unknown',
    ]);
    expect(firstQuestion(pack, ['indirect-reseller', 'customer'])).toMatchObject({ ids: [], narrowed: true });
  });

  it('goes where one role is served alone; addresses stay the same', () => {
    const first = firstQuestion(pack, ['indirect-reseller']);
    expect(first).toMatchObject({ ids: ['indirect-reseller'], role: 'Indirect reseller', narrowed: true });
    expect(first.view).toEqual(stateView(pack, ['indirect-reseller']));
    expect(first.view.options[0]?.href).toMatch(/^\/en-us\/route\/indirect-reseller\//);
  });
});
