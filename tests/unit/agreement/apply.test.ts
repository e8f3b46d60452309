/** Answers under every agreement: nobody is sent in a circle, and what is not agreed says so. */
import { describe, expect, it } from 'vitest';
import { type AppliedDuty, apply, sideOf } from '../../../src/agreement/apply.ts';
import { emptyAgreement, withEntry } from '../../../src/agreement/model.ts';
import { type Agreement, ASSIGNMENTS, type Assignment, type Side } from '../../../src/agreement/types.ts';
import { makeAgreementPack } from '../../../src/agreement/view.ts';
import type { Rule } from '../../../src/routing/types.ts';
import { duties, ids, routing } from './fixture.ts';

const pack = makeAgreementPack(duties, routing.rules, 'en-us');
const ROLES = { provider: 'indirect-provider', reseller: 'indirect-reseller' } as const;
const sides = Object.keys(ROLES) as Side[];
const otherSide = (side: Side): Side => (side === 'provider' ? 'reseller' : 'provider');

/** The rows that answer a side about a symptom where the CSP partner bills. */
const rulesOf = (side: Side, symptom: string): Rule[] =>
  routing.rules.filter(
    ({ when }) =>
      (when.role ?? []).includes(ROLES[side]) &&
      (when.symptom ?? []).includes(symptom) &&
      (when.biller?.includes('csp-partner') ?? true),
  );
const symptoms = (routing.facts.facts.symptom ?? []).filter((symptom) =>
  sides.some((side) => rulesOf(side, symptom).some(({ id }) => pack.duties.some(({ rules }) => rules.includes(id)))),
);

/** Whom Microsoft's rule sends a side to, if that is the other side. */
function referred(side: Side, symptom: string): Side | undefined {
  const recipients = rulesOf(side, symptom).map(({ destination }) => routing.destinations[destination]?.recipient);
  return sides.find((each) => recipients.includes(ROLES[each]));
}

/** What a side reads about a symptom. */
function reads(agreement: Agreement, side: Side, symptom: string): AppliedDuty[] {
  const rules = rulesOf(side, symptom).map(({ id }) => id);
  return apply(agreement, pack.duties, rules, side);
}

/** Where a side goes with one duty: nowhere when it acts itself, or on to the other side. */
function next(agreement: Agreement, side: Side, symptom: string, duty: string): Side | undefined {
  const found = reads(agreement, side, symptom).find((each) => each.duty.id === duty);
  // What the agreement does not settle for this side is Microsoft's rule.
  if (found === undefined || found.state === 'open') return referred(side, symptom);
  return found.state === 'theirs' ? otherSide(side) : undefined;
}

/** Tells whether a side is sent on by the side to which it was sent. The text for the reseller may differ. */
function isCircle(agreement: Agreement, start: Side, symptom: string, duty: string, forReseller = agreement): boolean {
  const step = (side: Side) => next(side === 'reseller' ? forReseller : agreement, side, symptom, duty);
  const second = step(start);
  return second !== undefined && step(second) !== undefined;
}

const agreedOn = (duty: string, who: Assignment) => withEntry(emptyAgreement(), duty, { who });
const every = ids.flatMap((duty) => ASSIGNMENTS.map((who) => ({ duty, who })));

describe('an agreement on one duty', () => {
  it('concerns every duty and many questions', () => {
    expect(symptoms.length).toBeGreaterThan(15);
    for (const { id, rules } of pack.duties) expect(rules, id).not.toEqual([]);
  });

  it.each(every)('$duty by $who: sends nobody in a circle', ({ duty, who }) => {
    const agreement = agreedOn(duty, who);
    for (const symptom of symptoms) {
      for (const side of sides) expect(isCircle(agreement, side, symptom, duty), `${side}, ${symptom}`).toBe(false);
    }
  });

  it.each(every)('$duty by $who: both sides read of the same one who acts', ({ duty, who }) => {
    const agreement = agreedOn(duty, who);
    for (const symptom of symptoms) {
      const [provider, reseller] = sides.map((side) =>
        reads(agreement, side, symptom).find((each) => each.duty.id === duty),
      );
      if (provider === undefined || reseller === undefined) continue;
      const states = [provider.state, reseller.state].sort();
      expect(states, symptom).toEqual(who === 'open' ? ['open', 'open'] : ['theirs', 'yours']);
      expect(provider.overruled, symptom).toEqual(reseller.overruled);
    }
  });

  it.each(ids)('%s not agreed says so, to both', (duty) => {
    for (const agreement of [emptyAgreement(), agreedOn(duty === 'ordering' ? 'payment' : 'ordering', 'provider')]) {
      const told = symptoms.flatMap((symptom) => sides.flatMap((side) => reads(agreement, side, symptom)));
      const states = told.filter((each) => each.duty.id === duty).map(({ state }) => state);
      expect(states.length).toBeGreaterThan(0);
      expect(new Set(states)).toEqual(new Set(['open']));
    }
  });

  it('cannot make the reseller do what only the provider can', () => {
    for (const duty of ['ordering', 'activation', 'service-requests', 'refund', 'subscription-change']) {
      for (const who of ['reseller', 'both-reseller'] as const) {
        const told = symptoms.flatMap((symptom) => reads(agreedOn(duty, who), 'reseller', symptom));
        const own = told.filter((each) => each.duty.id === duty);
        expect(own.length, duty).toBeGreaterThan(0);
        for (const { state, overruled } of own) expect([state, overruled?.acts], duty).toEqual(['theirs', 'provider']);
      }
    }
  });

  it('would send both in a circle if only the provider read it, and the check sees that', () => {
    const agreement = agreedOn('billing-questions', 'reseller');
    const seen = sides.map((side) =>
      isCircle(agreement, side, 'charge-question', 'billing-questions', emptyAgreement()),
    );
    expect(seen).toEqual([true, true]);
  });
});

describe('an agreement on several duties of one question', () => {
  it('hands a request on at most once a duty', () => {
    for (const symptom of symptoms) {
      const touched = [
        ...new Set(sides.flatMap((side) => reads(emptyAgreement(), side, symptom).map(({ duty }) => duty.id))),
      ];
      const combinations = touched.reduce<Agreement[]>(
        (agreements, duty) =>
          agreements.flatMap((agreement) => ASSIGNMENTS.map((who) => withEntry(agreement, duty, { who }))),
        [emptyAgreement()],
      );
      for (const agreement of combinations) {
        for (const duty of touched) {
          for (const side of sides) expect(isCircle(agreement, side, symptom, duty), `${symptom} ${duty}`).toBe(false);
        }
      }
    }
  });
});

describe('an agreement', () => {
  it('concerns neither other roles nor purchases that Microsoft bills', () => {
    expect(['customer', 'direct-bill-partner', 'isv-publisher', undefined].map(sideOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const microsoft = routing.rules.filter(({ when }) => when.biller?.join() === 'microsoft').map(({ id }) => id);
    expect(pack.duties.filter(({ rules }) => rules.some((rule) => microsoft.includes(rule)))).toEqual([]);
  });
});
