/** Checks that tree and table agree, and that the tree asks everything that matters and nothing else. */
import { narrow, within } from '../engine.ts';
import { type FactValues, type Situation, SYMPTOM } from '../types.ts';
import { type Context, factValuesText, fault, groupBySymptom, joined, journey, type ProofCheck } from './context.ts';

/** An outcome of the tree at which a fact that was not asked would still change the destination. */
export const treeTable: ProofCheck = (context) => {
  const { data, nodes } = context;
  return nodes
    .filter((node) => node.kind === 'outcome')
    .flatMap((node) => {
      const found = destinationsAmong(context, matching(context, node.known));
      // If no situation is left, `optionImpossible` reports the option.
      if (found.size <= 1) return [];
      const value = `${factValuesText(data.facts, node.known)} → ${[...found].join(', ')}`;
      const remedy = 'Ask what tells these apart, or correct the rules.';
      return [fault('tree-table', 'tree.yaml', node.ids.at(-1) ?? '', value, remedy, { journey: journey(node.ids) })];
    });
};

/** A possible situation for which no journey comes to an end. */
export const situationUnreached: ProofCheck = ({ data, possible, nodes }) => {
  const outcomes = nodes.filter((node) => node.kind === 'outcome');
  const ends = groupBySymptom(data.facts, outcomes, ({ known }) => known);
  const unreached = possible.filter(
    (situation) => !ends.get(situation[SYMPTOM] ?? '')?.some((node) => within(situation, node.known)),
  );
  return joined(data.facts, unreached).map((box) =>
    fault('situation-unreached', 'tree.yaml', factValuesText(data.facts, box), undefined, 'Add an option for it.'),
  );
};

/** An answer after which only impossible situations are left. */
export const optionImpossible: ProofCheck = (context) =>
  nodes(context, (node) => node.answers.length > 0 && node.kind !== 'detour').flatMap((node) => {
    if (matching(context, node.known).length > 0) return [];
    const before = node.answers.slice(0, -1).reduce<FactValues>((known, answer) => {
      const option = context.data.tree.questions[answer.question]?.options.find(({ id }) => id === answer.option);
      return narrow(known, option?.set ?? {});
    }, {});
    // Report the first option after which no situation is left, not those that follow it.
    if (matching(context, before).length === 0) return [];
    const remedy = 'Remove the option here, or correct what it sets.';
    const value = factValuesText(context.data.facts, node.known);
    return [
      fault('option-impossible', 'tree.yaml', node.ids.at(-1) ?? '', value, remedy, { journey: journey(node.ids) }),
    ];
  });

/** A question that is asked although none of its answers can change the destination. */
export const questionNeedless: ProofCheck = (context) => {
  const reported = new Set<string>();
  return nodes(context, (node) => node.kind === 'question').flatMap((node) => {
    const { question = '', known } = node;
    const options = (context.data.tree.questions[question]?.options ?? []).filter(({ detour }) => detour === undefined);
    const asked = new Set(options.flatMap((option) => Object.keys(option.set)));
    const open = options.flatMap((option) => matching(context, narrow(known, option.set)));
    const groups = Map.groupBy(new Set(open), (situation) => withoutFacts(situation, asked));
    const matters =
      asked.size === 0
        ? destinationsBelow(context, node.ids).size > 1
        : [...groups.values()].some((group) => destinationsAmong(context, group).size > 1);
    if (matters || open.length === 0 || reported.has(question)) return [];
    reported.add(question);
    const remedy = 'Do not ask it here: every answer has the same outcome. Let the option before lead past it.';
    return [
      fault(
        'question-needless',
        'tree.yaml',
        `questions.${question}`,
        factValuesText(context.data.facts, known),
        remedy,
        {
          journey: journey(node.ids),
        },
      ),
    ];
  });
};

function nodes(context: Context, wanted: (node: Context['nodes'][number]) => boolean): Context['nodes'] {
  return context.nodes.filter(wanted);
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
  const ends = nodes(context, (node) => node.kind === 'outcome' && ids.every((id, index) => node.ids[index] === id));
  return destinationsAmong(
    context,
    ends.flatMap((node) => matching(context, node.known)),
  );
}

/** A situation without the facts that a question asks, as a key. */
function withoutFacts(situation: Situation, facts: ReadonlySet<string>): string {
  return JSON.stringify(Object.entries(situation).filter(([fact]) => !facts.has(fact)));
}
