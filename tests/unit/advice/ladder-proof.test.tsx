/** The proof of the ladders: it counts for each publisher, and catches a ladder that ends where it must not. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { LadderTable } from '../../../src/advice/LadderTable.tsx';
import { LADDERS, type LadderAnswer, resolveContact } from '../../../src/advice/ladder.ts';
import { LADDER_STEPS, laddersText, proveLadders } from '../../../src/advice/ladder-proof.ts';
import { project } from '../../../src/offers/projection.ts';
import { record, samples } from '../offers/fixture.ts';
import { fixture } from '../routing/fixture.ts';

/** The routing of the fixture with the click paths in which ladders end. */
function routing() {
  const { data } = fixture();
  const [path] = Object.values(data.paths);
  if (path === undefined) throw new Error('the fixture has no click path');
  for (const { path: id } of Object.values(LADDERS)) data.paths[id] = { ...path, id };
  return data;
}

const NOTHING = {
  supportContact: undefined,
  globalSupportWebsite: undefined,
  cloudSolutionProviderContact: undefined,
  engineeringContact: undefined,
};
const full = project(record(), 'partner');
const bare = project(record(NOTHING, { offer: 'bare' }), 'partner');
/** Destinations of the fixture that send to a publisher: isv-broken, isv-silent, isv-customer, isv-refund. */
const LADDERS_OF_FIXTURE = 4;

describe('proof of the ladders', () => {
  it('finds nothing in the samples, and counts every answer once', () => {
    for (const edition of ['public', 'partner'] as const) {
      const offers = samples.map((sample) => project(sample, edition));
      const { faults, answers, publishers } = proveLadders(routing(), offers, 'de-de');
      expect(faults).toEqual([]);
      expect(answers).toBe(offers.length * LADDERS_OF_FIXTURE);
      const counted = publishers.flatMap(({ steps }) => Object.values(steps)).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(answers);
      expect(publishers.map(({ publisher }) => publisher.id)).toEqual([
        ...new Set(offers.map(({ publisher }) => publisher.id)),
      ]);
    }
  });

  it('counts where the ladders of a publisher end', () => {
    const { publishers } = proveLadders(routing(), [full, bare], 'en-us');
    expect(publishers).toEqual([
      {
        publisher: full.publisher,
        offers: 2,
        steps: {
          'support-contact': 1,
          'support-website': 1,
          'csp-contact': 2,
          'engineering-contact': 0,
          'partner-center-path': 3,
          'your-partner': 1,
        },
      },
    ]);
  });

  const seeds: { name: string; broken: (answer: LadderAnswer) => LadderAnswer; told: RegExp }[] = [
    { name: 'a step without a channel', broken: (answer) => ({ ...answer, channels: [] }), told: /passed over/ },
    {
      name: 'a step left out',
      broken: (answer) => ({ ...answer, step: 'engineering-contact' }),
      told: /step by step: support-contact/,
    },
    {
      name: 'a fallback that is not the declared one',
      broken: (answer) => ({ ...answer, step: 'your-partner', channels: [] }),
      told: /step by step/,
    },
    {
      name: 'a channel at the fallback',
      broken: () => ({ ...resolveContact('technical', bare), channels: [{ type: 'email', value: 'a@b.example' }] }),
      told: /names no channel/,
    },
  ];
  it.each(seeds)('catches $name', ({ broken, told }) => {
    const { faults } = proveLadders(routing(), [full], 'en-us', (kind, offer, locale) =>
      kind === 'technical' ? broken(resolveContact(kind, offer, locale)) : resolveContact(kind, offer, locale),
    );
    expect(faults.map(({ id, field, locale }) => [id, field, locale])).toEqual([
      ['ladder-dead-end', 'isv-broken.ladder', 'de-de'],
      ['ladder-dead-end', 'isv-broken.ladder', 'en-us'],
    ]);
    expect(faults[0]?.remedy).toMatch(told);
  });

  it('catches a fallback that leads nowhere', () => {
    const data = routing();
    delete data.paths[LADDERS.customer.path];
    const { faults } = proveLadders(data, [full], 'en-us');
    expect(faults.map(({ id, field }) => [id, field])).toEqual([['ladder-fallback', 'isv-customer.ladder']]);
  });

  it('is told as text, with the verdict last', () => {
    const proof = proveLadders(routing(), [full, bare], 'en-us');
    expect(laddersText(proof).split('\n')).toEqual([
      `ladders end at: ${LADDER_STEPS.join(', ')}`,
      '  acme (2): 1, 1, 2, 0, 3, 1',
      'proven: 8 answers of 4 destinations, 0 faults',
    ]);
  });

  it('is shown as a table without empty columns', () => {
    const html = renderToString(<LadderTable locale="de-de" proof={proveLadders(routing(), [full, bare], 'de-de')} />);
    expect(html).toContain('<a href="/de-de/offers/acme/">Acme</a>');
    expect(html).toContain('CSP-Programmkontakt');
    expect(html).not.toContain('Engineering');
    expect(html.match(/<td>/g)).toHaveLength(6);
  });
});
