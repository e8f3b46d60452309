/**
 * Nobody is sent in circles: a party that an answer names is given the answer of the same tree in the same matter. With
 * the operator’s desk in place of a party, callers experience the same.
 */
import { describe, expect, it } from 'vitest';
import { apply, type PackDuty, sideOf } from '../../../src/agreement/apply.ts';
import { emptyAgreement, withEntry } from '../../../src/agreement/model.ts';
import { type Agreement, ASSIGNMENTS } from '../../../src/agreement/types.ts';
import { makeAgreementPack } from '../../../src/agreement/view.ts';
import { loadSiteData } from '../../../src/build/site-data.ts';
import { factValuesOf, rulesFor, within } from '../../../src/routing/engine.ts';
import { ROLE, type RoutingData, type Rule, type Situation, SYMPTOM } from '../../../src/routing/types.ts';

const data = loadSiteData(process.cwd(), 'partner', []);
const { routing } = data;

/** All combinations of facts but the role. */
function matters({ facts }: RoutingData): Situation[] {
  return Object.entries(facts.facts)
    .filter(([fact]) => fact !== ROLE)
    .reduce<Situation[]>(
      (all, [fact, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [fact]: value }))),
      [{}],
    );
}

/** The two who agree, as roles. */
const SIDES = { provider: 'indirect-provider', reseller: 'indirect-reseller' } as const;

/** What was agreed on a duty, as answers apply it. */
interface Agreed {
  agreement: Agreement;
  duty: PackDuty;
}

const found = new WeakMap<RoutingData, Map<string, Rule | 'impossible' | undefined>>();

/** The row for a role in a matter, which every duty asks for again. */
function ruleFor(routing: RoutingData, role: string, matter: Situation): Rule | 'impossible' | undefined {
  const rules = found.get(routing) ?? new Map<string, Rule | 'impossible' | undefined>();
  found.set(routing, rules);
  const situation = { ...matter, [ROLE]: role };
  const key = JSON.stringify(situation);
  if (!rules.has(key)) {
    const impossible = routing.impossible.some(({ when }) => within(situation, when));
    rules.set(key, impossible ? 'impossible' : rulesFor(routing.rules, factValuesOf(situation))[0]);
  }
  return rules.get(key);
}

/**
 * The parties to which somebody is sent in a matter, if the tree can ask them.
 * @param agreed an agreement beside the rule: the side with the duty acts, or is asked
 */
function sentTo(routing: RoutingData, role: string, matter: Situation, agreed?: Agreed): string[] {
  const rule = ruleFor(routing, role, matter);
  if (rule === 'impossible') return [];
  const isAsker = (party: string) => routing.facts.facts[ROLE]?.includes(party);
  const recipient = rule === undefined ? undefined : routing.destinations[rule.destination]?.recipient;
  const parties = recipient === undefined ? [] : (routing.facts.groups[recipient] ?? [recipient]);
  const side = sideOf(role);
  if (side !== undefined && agreed !== undefined && rule !== undefined) {
    const other = SIDES[side === 'provider' ? 'reseller' : 'provider'];
    const [applied] = apply(agreed.agreement, [agreed.duty], [rule.id], side);
    if (applied?.state === 'theirs') return [other];
    if (applied?.state === 'yours')
      return parties.filter((party) => party !== role && party !== other && isAsker(party));
  }
  return parties.filter((party) => party !== role && isAsker(party));
}

/** Circles of a matter, as roles in a row that begins and ends with the same one. */
function circles(routing: RoutingData, matter: Situation, agreed?: Agreed): string[][] {
  const follow = (way: string[]): string[][] =>
    sentTo(routing, way.at(-1) as string, matter, agreed).flatMap((next) => {
      if (next === way[0]) return [[...way, next]];
      return way.includes(next) ? [] : follow([...way, next]);
    });
  return (routing.facts.facts[ROLE] ?? []).flatMap((role) => follow([role]));
}

const told = (found: string[][], matter: Situation) =>
  found.map((way) => `${matter[SYMPTOM]}, billed by ${matter.biller}: ${way.join(' → ')}`);

describe('no two answers send people in a circle', () => {
  it('for every role and topic', () => {
    const all = matters(routing);
    expect(all.length).toBeGreaterThan(300);
    expect([...new Set(all.flatMap((matter) => told(circles(routing, matter), matter)))]).toEqual([]);
  });

  it('a circle is seen', () => {
    const rule = routing.rules.find(({ destination }) => destination === 'provider-refund');
    const [back] = Object.values(routing.destinations).filter(({ recipient }) => recipient === 'indirect-provider');
    expect(rule).toBeDefined();
    const rules = routing.rules.map((each) =>
      each.when[ROLE]?.includes('indirect-provider') && each.when[SYMPTOM]?.includes('refund')
        ? { ...each, destination: 'reseller-again' }
        : each,
    );
    const destinations = {
      ...routing.destinations,
      'reseller-again': { ...(back as NonNullable<typeof back>), id: 'reseller-again', recipient: 'indirect-reseller' },
    };
    const broken: RoutingData = { ...routing, rules, destinations };
    const found = matters(broken).flatMap((matter) => told(circles(broken, matter), matter));
    expect(found.join('\n')).toContain(
      'refund, billed by csp-partner: indirect-reseller → indirect-provider → indirect-reseller',
    );
  });

  it('for every duty, however the two agreed', () => {
    const { duties } = makeAgreementPack(data.duties, routing.rules, 'de-de');
    expect(duties.length).toBeGreaterThan(5);
    const found = duties.flatMap((duty) =>
      ASSIGNMENTS.flatMap((who) => {
        const entry = { who, contact: '', channel: '', hours: '', response: '' };
        const agreement = { ...emptyAgreement(), rows: { [duty.id]: entry } };
        return duty.rules.flatMap((rule) => {
          const states = (['provider', 'reseller'] as const).map(
            (side) => apply(agreement, [duty], [rule], side)[0]?.state,
          );
          return states.every((state) => state === 'theirs') ? [`${duty.id}, ${who}, ${rule}`] : [];
        });
      }),
    );
    expect(found).toEqual([]);
  });

  it('for every role, topic and duty, whatever a provider that runs a copy has agreed', () => {
    const { duties } = makeAgreementPack(data.duties, routing.rules, 'de-de');
    const all = matters(routing);
    const found = duties.flatMap((duty) =>
      ASSIGNMENTS.flatMap((who) => {
        const agreed = { agreement: withEntry(emptyAgreement(), duty.id, { who }), duty };
        return all.flatMap((matter) =>
          told(circles(routing, matter, agreed), matter).map((way) => `${duty.id}, ${who}: ${way}`),
        );
      }),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('a circle by a split is seen', () => {
    const { duties } = makeAgreementPack(data.duties, routing.rules, 'de-de');
    const duty = duties.find(({ id }) => id === 'refund') as PackDuty;
    // As if the reseller could act, though only the provider can.
    const agreed = { agreement: withEntry(emptyAgreement(), 'refund', { who: 'reseller' }), duty };
    const rules = duty.rules.filter((id) =>
      routing.rules.find((rule) => rule.id === id)?.when[ROLE]?.includes(SIDES.provider),
    );
    const halved = { ...agreed, duty: { ...duty, notes: [], rules } };
    const ways = matters(routing).flatMap((matter) => told(circles(routing, matter, halved), matter));
    expect(ways.join('\n')).toContain('indirect-provider → indirect-reseller → indirect-provider');
  });
});
