/** Checks that tree and table agree, and that the tree asks everything that matters and nothing else. */

import { narrow, within } from '../engine.ts';
import type { TreeNode } from '../states.ts';
import { type FactValues, type Situation, SYMPTOM } from '../types.ts';
import { type Context, check, factValuesText, groupBySymptom, joined } from './context.ts';

const FILE = 'tree.yaml';

/** An outcome of the tree at which a fact that was not asked would still change the destination. */
export const treeTable = check('tree-table', FILE, (context) =>
  nodesOf(context, 'outcome').flatMap(({ ids, known }) => {
    const found = destinationsAmong(context, matching(context, known));
    // If no situation is left, `optionImpossible` reports the option.
    if (found.size <= 1) return [];
    const value = `${factValuesText(context.data.facts, known)} → ${[...found].join(', ')}`;
    return [{ field: ids.at(-1) ?? '', value, remedy: 'Ask what tells these apart, or correct the rules.', ids }];
  }),
);

/** A possible situation for which no journey comes to an end. */
export const situationUnreached = check('situation-unreached', FILE, (context) => {
  const { facts } = context.data;
  const ends = groupBySymptom(facts, nodesOf(context, 'outcome'), ({ known }) => known);
  const unreached = context.possible.filter(
    (situation) => !ends.get(situation[SYMPTOM] ?? '')?.some((node) => within(situation, node.known)),
  );
  return joined(facts, unreached).map((box) => {
    return { field: factValuesText(facts, box), remedy: 'Add an option for it.' };
  });
});

/** An answer after which only impossible situations are left. */
export const optionImpossible = check('option-impossible', FILE, (context) =>
  nodesOf(context, 'question', 'outcome').flatMap(({ answers, ids, known }) => {
    if (answers.length === 0 || matching(context, known).length > 0) return [];
    const before = answers.slice(0, -1).reduce<FactValues>((given, answer) => {
      const option = context.data.tree.questions[answer.question]?.options.find(({ id }) => id === answer.option);
      return narrow(given, option?.set ?? {});
    }, {});
    // Report the first option after which no situation is left, not those that follow it.
    if (matching(context, before).length === 0) return [];
    const remedy = 'Remove the option here, or correct what it sets.';
    return [{ field: ids.at(-1) ?? '', value: factValuesText(context.data.facts, known), remedy, ids }];
  }),
);

/** A question that is asked although none of its answers can change the destination. */
export const questionNeedless = check('question-needless', FILE, (context) => {
  const reported = new Set<string>();
  return nodesOf(context, 'question').flatMap(({ question = '', ids, known }) => {
    const options = (context.data.tree.questions[question]?.options ?? []).filter(({ detour }) => detour === undefined);
    const asked = new Set(options.flatMap((option) => Object.keys(option.set)));
    const open = options.flatMap((option) => matching(context, narrow(known, option.set)));
    const groups = Map.groupBy(new Set(open), (situation) => withoutFacts(situation, asked));
    const matters =
      asked.size === 0
        ? destinationsBelow(context, ids).size > 1
        : [...groups.values()].some((group) => destinationsAmong(context, group).size > 1);
    if (matters || open.length === 0 || reported.has(question)) return [];
    reported.add(question);
    const remedy = 'Do not ask it here: every answer has the same outcome. Let the option before lead past it.';
    return [{ field: `questions.${question}`, value: factValuesText(context.data.facts, known), remedy, ids }];
  });
});

function nodesOf(context: Context, ...kinds: TreeNode['kind'][]): TreeNode[] {
  return context.nodes.filter(({ kind }) => kinds.includes(kind));
}

/** Possible situations within what is known. */
function matching({ possible, bySymptom }: Context, known: FactValues): Situation[] {
  const candidates = known[SYMPTOM]?.flatMap((symptom) => bySymptom.get(symptom) ?? []) ?? possible;
  return candidates.filter((situation) => within(situation, known));
}

function destinationsAmong({ rulesOf }: Context, situations: readonly Situation[]): Set<string> {
  return new Set(situations.flatMap((situation) => rulesOf.get(situation)?.map((rule) => rule.destination) ?? []));
}

/** Destinations of all outcomes below a node. */
function destinationsBelow(context: Context, ids: readonly string[]): Set<string> {
  const ends = nodesOf(context, 'outcome').filter((node) => ids.every((id, index) => node.ids[index] === id));
  return destinationsAmong(
    context,
    ends.flatMap((node) => matching(context, node.known)),
  );
}

/** A situation without the facts that a question asks, as a key. */
function withoutFacts(situation: Situation, facts: ReadonlySet<string>): string {
  return JSON.stringify(Object.entries(situation).filter(([fact]) => !facts.has(fact)));
}
