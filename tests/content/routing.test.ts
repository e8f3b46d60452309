/** The routing that is in the repository: it is proven, and the data pack stays small. */
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadClaims, loadSources } from '../../src/claims/load.ts';
import { describeFault } from '../../src/content/fault.ts';
import { locales } from '../../src/i18n/locale.ts';
import { loadRouting } from '../../src/routing/load.ts';
import { outcomePageView } from '../../src/routing/outcome-page.ts';
import { makePack } from '../../src/routing/pack.ts';
import { runProof } from '../../src/routing/proof/run.ts';
import { stateView } from '../../src/routing/state-view.ts';
import { treeNodes } from '../../src/routing/states.ts';

const root = join(import.meta.dirname, '../../content');
/** Compressed bytes that each file of a journey may cost: the pack, its evidence, and what is sent. */
const PACK_BUDGET = 90_000;

describe('routing content', () => {
  const claims = loadClaims(root);
  const sources = loadSources(root);
  const data = loadRouting(root, claims);

  it('is proven', () => {
    const { faults, counts } = runProof(data, claims);
    expect(faults.map(describeFault)).toEqual([]);
    expect(counts.cases).toBeGreaterThanOrEqual(100);
  });

  it.each(locales)('is presented completely in %s, from a small pack', (locale) => {
    const pack = makePack(data, claims, sources, locale);
    for (const { ids } of treeNodes(data.tree)) expect(stateView(pack, ids).href).toContain(ids.join('/'));
    for (const id of Object.keys(data.destinations)) expect(outcomePageView(pack, id).destination).toBe(id);
    const { outgoing, evidence, ...core } = pack;
    const sizes = [core, evidence, outgoing].map((file) => brotliCompressSync(JSON.stringify(file)).length);
    expect(sizes.filter((size) => size > PACK_BUDGET)).toEqual([]);
  });
});
