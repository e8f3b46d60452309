/** The map: drawings and lists hold the same states, each once, and nothing in a drawing covers anything else. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { stateHref } from '../../../src/routing/codec.ts';
import { depthOf, draw, flatten, type MapNode, mapTree, wrapLabel } from '../../../src/routing/map.ts';
import { makePack } from '../../../src/routing/pack.ts';
import { treeNodes } from '../../../src/routing/states.ts';
import { TreeMap } from '../../../src/routing/TreeMap.tsx';
import { fixture } from './fixture.ts';

const { data, claims, sources } = fixture();
const root = mapTree(makePack(data, claims, sources, 'de-de'));

/** Addresses of the links in the parts of a page that a pattern finds. */
function linksIn(html: string, parts: RegExp): string[] {
  const found = [...html.matchAll(parts)].map(([part]) => part).join('');
  return [...found.matchAll(/<a\b[^>]*\shref="([^"#]*)"/g)].map(([, href = '']) => href);
}

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

  it('shows what does not depend on the role after the roles, under words of its own', () => {
    const [door, ...roles] = root.children;
    const html = renderToString(
      <TreeMap locale="en-us" root={{ ...root, children: [{ ...(door as MapNode), door: true }, ...roles] }} />,
    );
    const order = [roles[0]?.label, 'Whatever your role', door?.label].map((text) => html.indexOf(`>${text}<`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(renderToString(<TreeMap locale="en-us" root={root} />)).not.toContain('Whatever your role');
  });

  it('tells a lack of wording', () => {
    const pack = makePack(data, claims, sources, 'de-de');
    const { partner: _, ...options } = pack.wording.options;
    expect(() => mapTree({ ...pack, wording: { ...pack.wording, options } })).toThrow('partner');
  });
});

describe('drawing', () => {
  const { boxes, width, height } = draw(root);
  const shapes = boxes.flatMap((box) => [box, ...(box.sign === undefined ? [] : [box.sign])]);

  it('leaves room for letters wider than estimated, so that no word touches the edge of its box', () => {
    const narrow = wrapLabel('Ich kenne unsere Partnerrolle nicht', 226);
    expect(narrow).toEqual(['Ich kenne unsere', 'Partnerrolle nicht']);
  });

  it('holds every state, an outcome with a sign', () => {
    expect(boxes.map(({ node }) => node)).toEqual(flatten(root));
    for (const { node, sign } of boxes) expect(sign !== undefined).toBe(node.kind === 'outcome');
  });

  it('lets no two shapes overlap, and none stick out', () => {
    for (const [index, a] of shapes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
      for (const b of shapes.slice(index + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true);
      }
    }
  });

  it('aligns the signs of drawings with the same number of columns', () => {
    const signs = root.children.flatMap((child) =>
      draw(child, depthOf(root)).boxes.flatMap(({ sign }) => sign?.x ?? []),
    );
    expect(new Set(signs).size).toBe(1);
  });
});

describe('lines', () => {
  it('keep all words and their order', () => {
    const text = 'Bitten Sie Ihren indirekten Anbieter, das Angebot in CSP-Abonnements zu prüfen';
    const lines = wrapLabel(text, 180);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ').replaceAll('- ', '-')).toBe(text);
  });

  it('break after a hyphen, but not a word that is too long', () => {
    expect(wrapLabel('Kundenvereinbarungen', 10)).toEqual(['Kundenvereinbarungen']);
    expect(wrapLabel('CSP-Abonnements', 60)).toEqual(['CSP-', 'Abonnements']);
    expect(wrapLabel('CSP-Abonnements', 600)).toEqual(['CSP-Abonnements']);
    expect(wrapLabel('Microsoft 365 oder 2-3 Tage', 1000)).toEqual(['Microsoft 365 oder 2-3 Tage']);
  });
});

describe.each(locales)('page in %s', (locale) => {
  const html = renderToString(<TreeMap locale={locale} root={mapTree(makePack(data, claims, sources, locale))} />);
  const wanted = treeNodes(data.tree)
    .map(({ ids }) => stateHref(locale, ids))
    .sort();
  const inDrawings = linksIn(html, /<svg\b[\s\S]*?<\/svg>/g);
  const inLists = linksIn(html, /<details class="as-list">[\s\S]*?<\/details>/g);
  const besideFolds = linksIn(html, /<a class="place"[^>]*>/g);

  it('has every state once in the drawings and once in the lists, or beside the folds that hold them', () => {
    expect(inDrawings.concat(besideFolds).sort()).toEqual(wanted);
    expect(inLists.concat(besideFolds).sort()).toEqual(wanted);
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
      expect(html.split(`<${heading} id="map-name-`).length - 1, heading).toBe(nodes.length);
    expect(below(topics).length).toBeGreaterThan(0);
    expect(html).not.toContain('<details open');
  });

  it('gives each drawing a name and each state a fragment', () => {
    for (const [, names = ''] of html.matchAll(/<svg\b[^>]*aria-labelledby="([^"]*)"/g)) {
      for (const name of names.split(' ')) expect(html).toContain(`id="${name}"`);
    }
    for (const { ids } of treeNodes(data.tree)) expect(html).toContain(`id="here=${ids.join('/')}"`);
    const all = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(all).size).toBe(all.length);
  });

  it('uses no style attribute', () => expect(html).not.toMatch(/\sstyle=/));
});
