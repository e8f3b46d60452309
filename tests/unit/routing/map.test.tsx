/** The map: one nested list that holds every state once. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { stateHref } from '../../../src/routing/codec.ts';
import { type MapNode, mapTree } from '../../../src/routing/map.ts';
import { makePack } from '../../../src/routing/pack.ts';
import { treeNodes } from '../../../src/routing/states.ts';
import { TreeMap } from '../../../src/routing/TreeMap.tsx';
import { fixture } from './fixture.ts';

const { data, claims, sources } = fixture();
const root = mapTree(makePack(data, claims, sources, 'de-de'));

const flatten = (node: MapNode): MapNode[] => [node, ...node.children.flatMap(flatten)];

describe('nested tree', () => {
  it('holds every state once', () => {
    const ids = treeNodes(data.tree).map((node) => node.ids.join('/'));
    expect(
      flatten(root)
        .map((node) => node.ids.join('/'))
        .sort(),
    ).toEqual(ids.sort());
  });

  it('names the choice and what is found there', () => {
    const node = flatten(root).find(({ ids }) => ids.join('/') === 'customer/c-broken/c-by-partner');
    expect(node).toMatchObject({ kind: 'outcome', label: 'c-by-partner de-de', title: 'Do partner-technical de-de' });
    const detour = flatten(root).find(({ ids }) => ids.at(-1) === 'c-unknown');
    expect(detour).toMatchObject({ kind: 'detour', label: 'c-unknown de-de', title: 'find de-de' });
    expect(root).toMatchObject({ kind: 'question', label: 'role? de-de', ids: [] });
  });

  it('shows what does not depend on the role before the roles, which get a heading of their own', () => {
    const [door, ...roles] = root.children;
    const html = renderToString(
      <TreeMap locale="en-us" root={{ ...root, children: [{ ...(door as MapNode), door: true }, ...roles] }} />,
    );
    const order = [door?.label, 'By your role', roles[0]?.label].map((text) => html.indexOf(`>${text}<`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(renderToString(<TreeMap locale="en-us" root={root} />)).not.toContain('By your role');
  });

  it('tells a lack of wording', () => {
    const pack = makePack(data, claims, sources, 'de-de');
    const { partner: _, ...options } = pack.wording.options;
    expect(() => mapTree({ ...pack, wording: { ...pack.wording, options } })).toThrow('partner');
  });
});

describe.each(locales)('page in %s', (locale) => {
  const html = renderToString(<TreeMap locale={locale} root={mapTree(makePack(data, claims, sources, locale))} />);
  const wanted = treeNodes(data.tree)
    .map(({ ids }) => stateHref(locale, ids))
    .sort();

  it('has every state once', () => {
    const links = [...html.matchAll(/<a\b[^>]*\shref="([^"#]*)"/g)].map(([, href]) => href);
    expect(links.sort()).toEqual(wanted);
  });

  it('unfolds roles, their topics and what callers see in place, so that at first all roles are seen together', () => {
    const below = (nodes: MapNode[]) =>
      nodes.flatMap((node) => node.children).filter(({ children }) => children.length > 0);
    const roles = below([root]);
    const topics = below(roles);
    for (const [heading, nodes] of [
      ['h2', roles],
      ['h3', topics],
      ['h4', below(topics)],
    ] as const)
      expect(html.split(`<summary><${heading}>`).length - 1, heading).toBe(nodes.length);
    expect(below(topics).length).toBeGreaterThan(0);
    expect(html).not.toContain('<details open');
  });

  it('gives each state a fragment of its own', () => {
    for (const { ids } of treeNodes(data.tree)) expect(html).toContain(`id="here=${ids.join('/')}"`);
    const all = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(all).size).toBe(all.length);
  });

  it('uses no style attribute', () => expect(html).not.toMatch(/\sstyle=/));
});
