/** The proof: all checks over all situations and nodes, and the figures that the site publishes. */
import type { Claims } from '../../claims/types.ts';
import type { ContentFault } from '../../content/fault.ts';
import { rulesFor, within } from '../engine.ts';
import { NO_ACTIVITY, type RoutingData, type Rule } from '../types.ts';
import * as alike from './alike.ts';
import * as answers from './answers.ts';
import * as cases from './cases.ts';
import { type Context, makeContext } from './context.ts';
import * as destinations from './destinations.ts';
import * as equivalence from './equivalence.ts';
import * as fit from './fit.ts';
import * as messages from './messages.ts';
import * as responsibilities from './responsibilities.ts';
import * as table from './table.ts';
import * as tree from './tree.ts';
import * as triage from './triage.ts';
import * as wording from './wording.ts';

const { rowsMergeable, ...rows } = table;
const { destinationWithoutCase, ...caseChecks } = cases;

/** Every check of the proof, by name: all that these files export. A fault of any of them stops the build. */
export const CHECKS = {
  ...rows,
  ...tree,
  ...equivalence,
  ...responsibilities,
  ...answers,
  ...caseChecks,
  ...destinations,
  ...fit,
  ...messages,
  ...wording,
  ...alike,
  ...triage,
};

/** Warnings, by name. They do not stop a build. */
export const WARNINGS = { destinationWithoutCase, rowsMergeable };

/** The figures of the proof. */
export type Counts = ReturnType<typeof count>;

export interface Proof {
  faults: ContentFault[];
  warnings: ContentFault[];
  counts: Counts;
  perDestination: ReturnType<typeof countByDestination>;
}

/**
 * Runs all checks.
 * @returns faults (none: the routing is proven), warnings and figures
 * @throws Error when the data lacks what a proof needs, because a proof of nothing must not pass
 */
export function runProof(data: RoutingData, claims: Claims): Proof {
  const context = makeContext(data, claims);
  return {
    faults: Object.values(CHECKS).flatMap((check) => check(context)),
    warnings: Object.values(WARNINGS).flatMap((check) => check(context)),
    counts: count(context),
    perDestination: countByDestination(context),
  };
}

function count(context: Context) {
  const { data, claims, situations, possible, rulesOf, nodes } = context;
  const ends = nodes.filter((node) => node.kind === 'outcome');
  const endingIn = (wanted: (rule: Rule) => boolean): number =>
    possible.filter((situation) => rulesOf.get(situation)?.some(wanted)).length;
  return {
    /** Every combination of fact values. */
    situations: situations.length,
    possible: possible.length,
    /** Situations that each row of impossible.yaml rules out. */
    impossible: data.impossible.map(({ id, when, reason }) => ({
      id,
      reason,
      situations: situations.filter((situation) => within(situation, when)).length,
    })),
    rules: data.rules.length,
    questions: Object.keys(data.tree.questions).length,
    /** Pages of the tree for each locale. */
    states: nodes.length,
    outcomeStates: ends.length,
    destinations: Object.keys(data.destinations).length,
    cases: data.cases.length,
    checks: Object.keys(CHECKS).length,
    /** Possible situations whose rule names a gap. */
    notSpecified: endingIn((rule) => rule.gap !== undefined),
    /** Possible situations whose rule rests on a claim that nobody has researched. */
    notResearched: endingIn((rule) => rule.claims.some((id) => claims[id]?.status === 'not-researched')),
    /** Possible situations in which nobody is to be contacted. */
    noneOfThese: endingIn((rule) => rule.activity === NO_ACTIVITY),
    /** Rows that name a gap. */
    gapRules: data.rules.filter((rule) => rule.gap !== undefined).length,
    longestJourney: Math.max(0, ...ends.map((node) => node.answers.length)),
  };
}

/** The figures of each destination. */
function countByDestination({ data, possible, rulesOf, nodes, roles }: Context) {
  const ends = nodes.filter((node) => node.kind === 'outcome');
  const situations = new Map<string, number>();
  for (const situation of possible) {
    for (const id of new Set(rulesOf.get(situation)?.map(({ destination }) => destination))) {
      situations.set(id, (situations.get(id) ?? 0) + 1);
    }
  }
  return Object.fromEntries(
    Object.keys(data.destinations).map((id) => {
      const rules = data.rules.filter((rule) => rule.destination === id);
      const figures = {
        situations: situations.get(id) ?? 0,
        rules: rules.map((rule) => rule.id),
        states: ends.filter((node) => rulesFor(rules, node.known).length > 0).length,
        cases: data.cases.filter((entry) => entry.destination === id).length,
        /** Roles that come here by a rule or a refusal. */
        roles: [...(roles.get(id) ?? [])],
      };
      return [id, figures];
    }),
  );
}
