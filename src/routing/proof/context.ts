/** What the checks of the proof share: all situations, all nodes of the tree, and the making of faults. */
import type { Claims } from '../../claims/types.ts';
import type { ContentFault } from '../../content/fault.ts';
import { type Locale, locales } from '../../i18n/locale.ts';
import { factValuesOf, overlap, rulesFor, within } from '../engine.ts';
import { type TreeNode, treeNodes } from '../states.ts';
import {
  type Facts,
  type FactValues,
  type MessageTemplate,
  type OutcomeWording,
  ROLE,
  type RoutingData,
  type Rule,
  type Situation,
  SYMPTOM,
} from '../types.ts';

/** The group of roles that the site calls partners. */
export const PARTNERS = 'csp-partner';

/** The routing data with all situations and nodes enumerated. */
export interface Context {
  data: RoutingData;
  claims: Claims;
  /** Every combination of fact values. */
  situations: Situation[];
  /** Those that no row declares impossible. */
  possible: Situation[];
  /**
   * The possible situations by symptom. The symptom of a node narrows them down the most, which makes the checks fast.
   */
  bySymptom: Map<string, Situation[]>;
  rulesOf: Map<Situation, Rule[]>;
  /** Every node of the tree, shortest journey first. */
  nodes: readonly TreeNode[];
  /** Destination -> roles that rules or refusals lead there. */
  roles: Map<string, Set<string>>;
}

export type ProofCheck = (context: Context) => ContentFault[];

/**
 * Enumerates what the checks need.
 * @throws Error when the data lacks what a proof needs: then nothing would be proven
 */
export function makeContext(data: RoutingData, claims: Claims): Context {
  const missing = Object.entries({
    facts: Object.keys(data.facts.facts).length,
    role: data.facts.facts[ROLE]?.length ?? 0,
    rules: data.rules.length,
    questions: Object.keys(data.tree.questions).length,
    destinations: Object.keys(data.destinations).length,
    responsibilities: Object.keys(data.responsibilities).length,
    cases: data.cases.length,
    claims: Object.keys(claims).length,
  }).filter(([, count]) => count === 0);
  if (missing.length > 0) throw new Error(`proof: cannot run without ${missing.map(([name]) => name).join(', ')}`);
  const situations = allSituations(data.facts);
  const possible = situations.filter((situation) => !data.impossible.some((row) => within(situation, row.when)));
  const bySymptom = Map.groupBy(possible, (situation) => situation[SYMPTOM] ?? '');
  const rules = groupBySymptom(data.facts, data.rules, ({ when }) => when);
  const rulesOf = new Map(
    possible.map((situation) => [
      situation,
      rulesFor(rules.get(situation[SYMPTOM] ?? '') ?? [], factValuesOf(situation)),
    ]),
  );
  const roles = rolesOf(data, rulesOf);
  return { data, claims, situations, possible, bySymptom, rulesOf, nodes: treeNodes(data.tree), roles };
}

/** Every combination of one value for each fact. */
function allSituations(facts: Facts): Situation[] {
  return Object.entries(facts.facts).reduce<Situation[]>(
    (situations, [fact, values]) =>
      situations.flatMap((situation) => values.map((value) => ({ ...situation, [fact]: value }))),
    [{}],
  );
}

/**
 * Groups what holds for conditions by the symptoms that they allow, in the given order. What names no symptom is in every
 * group.
 */
export function groupBySymptom<T>(
  facts: Facts,
  items: readonly T[],
  conditionOf: (item: T) => FactValues,
): Map<string, T[]> {
  const groups = new Map<string, T[]>((facts.facts[SYMPTOM] ?? []).map((symptom) => [symptom, []]));
  for (const item of items) {
    for (const symptom of conditionOf(item)[SYMPTOM] ?? groups.keys()) groups.get(symptom)?.push(item);
  }
  return groups;
}

/** The parties that a recipient stands for: a group is expanded, `self` is the role, `nobody` is none. */
export function partiesOf(facts: Facts, recipient: string, role: string): string[] {
  if (recipient === 'self') return [role];
  if (recipient === 'nobody') return [];
  return facts.groups[recipient] ?? [recipient];
}

/** Roles that reach each destination: by rules, and from there by refusals. */
function rolesOf(data: RoutingData, rulesOf: Context['rulesOf']): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>();
  const add = (destination: string, role: string): void => {
    const known = roles.get(destination) ?? new Set();
    if (known.has(role)) return;
    roles.set(destination, known.add(role));
    const refused = data.destinations[destination]?.refused;
    if (refused !== undefined) add(refused, role);
  };
  for (const [situation, rules] of rulesOf) {
    for (const rule of rules) add(rule.destination, situation[ROLE] ?? '');
  }
  return roles;
}

/** Roles that a rule is for: those that `when` names, or all. */
export function rolesOfRule(data: RoutingData, rule: Rule): string[] {
  return rule.when[ROLE] ?? data.facts.facts[ROLE] ?? [];
}

/** The shortest journey to an outcome that fits a situation, as an address without locale. */
function journeyFor(context: Context, known: FactValues): string | undefined {
  const node = context.nodes.find((candidate) => candidate.kind === 'outcome' && overlap(candidate.known, known));
  return node && journey(node.ids);
}

/** An address without locale. */
function journey(ids: readonly string[]): string {
  return `/${['route', ...ids].join('/')}/`;
}

/** A mistake as a check finds it. */
export interface Found {
  field: string;
  value?: unknown;
  remedy: string;
  locale?: Locale;
  /** The situations, or the node, that the shortest journey to the mistake ends at. */
  known?: FactValues | undefined;
  ids?: readonly string[];
  /** Where they are not those of the check. */
  id?: string;
  file?: string;
}

/** Makes a check whose faults have an id, and a file below content/routing/. */
export function check(id: string, file: string, find: (context: Context) => readonly Found[]): ProofCheck {
  return (context) => find(context).map((found) => fault(context, { id, file, ...found }));
}

function fault(context: Context, { file, known, ids, ...found }: Found & { id: string; file: string }): ContentFault {
  const shown = ids === undefined ? known && journeyFor(context, known) : journey(ids);
  return {
    ...found,
    value: found.value,
    file: `content/routing/${file}`,
    ...(shown !== undefined && { journey: shown }),
  };
}

/** An outcome in one locale. */
interface Outcome extends Context {
  id: string;
  locale: Locale;
}

/**
 * Makes a check of the wording of each outcome.
 * @param find gives the faults with the field within the outcome
 */
export function outcomeCheck(
  check: string,
  find: (words: OutcomeWording, outcome: Outcome) => readonly Found[],
): ProofCheck {
  return (context) =>
    locales.flatMap((locale) =>
      Object.entries(context.data.wording[locale].outcomes).flatMap(([id, words]) => {
        const file = wordingFile(context, locale, id);
        return find(words, { ...context, id, locale }).map((found) =>
          fault(context, { id: check, file, locale, ...found, field: `${id}.${found.field}` }),
        );
      }),
    );
}

/** The file of the wording of an outcome. */
export function wordingFile({ data }: Pick<Context, 'data'>, locale: Locale, id: string): string {
  return `wording/${locale}/outcomes-${data.destinations[id]?.topic ?? '*'}.yaml`;
}

/** The words of a message. */
export function wordsIn(message: MessageTemplate | undefined): string {
  return message === undefined ? '' : `${message.subject}\n${message.body}`;
}

/**
 * Joins situations that differ in one fact only, so that one fault can report many of them.
 * @returns conditions that together cover exactly the situations
 */
export function joined(facts: Facts, situations: readonly Situation[]): FactValues[] {
  let boxes = situations.map(factValuesOf);
  for (const fact of Object.keys(facts.facts).reverse()) {
    const groups = new Map<string, FactValues>();
    for (const box of boxes) {
      const key = JSON.stringify({ ...box, [fact]: [] });
      const group = groups.get(key);
      groups.set(key, group === undefined ? box : { ...group, [fact]: [...(group[fact] ?? []), ...(box[fact] ?? [])] });
    }
    boxes = [...groups.values()];
  }
  return boxes;
}

/** Describes possible values for people. Facts that may have any value are left out. */
export function factValuesText(facts: Facts, box: FactValues): string {
  const parts = Object.entries(box)
    .filter(([fact, values]) => values.length < (facts.facts[fact]?.length ?? 0))
    .map(([fact, values]) => `${fact}: ${values.join(' | ')}`);
  return parts.join(', ') || 'every situation';
}
