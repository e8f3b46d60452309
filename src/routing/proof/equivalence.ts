/** Tree and table say the same, and the tree asks what is needed and nothing else. */
import { narrow, within } from '../engine.ts';
import { type FactValues, type Situation, SYMPTOM } from '../types.ts';
import { type Context, factValuesText, fault, joined, journey, type ProofCheck } from './context.ts';

/** An end of the tree where what was not asked would still change the destination. */
export const treeTable: ProofCheck = (context) => {
  const { data, places } = context;
  return places
    .filter((place) => place.kind === 'outcome')
    .flatMap((place) => {
      const found = destinationsAmong(context, matching(context, place.known));
      // Without any situation it is the option that is at fault, see below.
      if (found.size <= 1) return [];
      const value = `${factValuesText(data.facts, place.known)} → ${[...found].join(', ')}`;
      const remedy = 'Ask what tells these apart, or correct the rules.';
      return [fault('tree-table', 'tree.yaml', place.ids.at(-1) ?? '', value, remedy, { journey: journey(place.ids) })];
    });
};

/** A possible situation for which no journey comes to an end. */
export const situationUnreached: ProofCheck = ({ data, possible, places }) => {
  const ends = places.filter((place) => place.kind === 'outcome');
  const unreached = possible.filter((situation) => !ends.some((place) => within(situation, place.known)));
  return joined(data.facts, unreached).map((box) =>
    fault('situation-unreached', 'tree.yaml', factValuesText(data.facts, box), undefined, 'Add an option for it.'),
  );
};

/** An answer after which only impossible situations are left. */
export const optionImpossible: ProofCheck = (context) =>
  places(context, (place) => place.answers.length > 0 && place.kind !== 'detour').flatMap((place) => {
    if (matching(context, place.known).length > 0) return [];
    const before = place.answers.slice(0, -1).reduce<FactValues>((known, answer) => {
      const option = context.data.tree.questions[answer.question]?.options.find(({ id }) => id === answer.option);
      return narrow(known, option?.set ?? {});
    }, {});
    // Report the option that closed the journey, not those behind it.
    if (matching(context, before).length === 0) return [];
    const remedy = 'Remove the option here, or correct what it sets.';
    const value = factValuesText(context.data.facts, place.known);
    return [
      fault('option-impossible', 'tree.yaml', place.ids.at(-1) ?? '', value, remedy, { journey: journey(place.ids) }),
    ];
  });

/** A question that is asked although none of its answers can change the destination. */
export const questionNeedless: ProofCheck = (context) => {
  const reported = new Set<string>();
  return places(context, (place) => place.kind === 'question').flatMap((place) => {
    const { question = '', known } = place;
    const options = (context.data.tree.questions[question]?.options ?? []).filter(({ detour }) => detour === undefined);
    const asked = new Set(options.flatMap((option) => Object.keys(option.set)));
    const open = options.flatMap((option) => matching(context, narrow(known, option.set)));
    const groups = Map.groupBy(new Set(open), (situation) => withoutFacts(situation, asked));
    const matters =
      asked.size === 0
        ? destinationsBelow(context, place.ids).size > 1
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
          journey: journey(place.ids),
        },
      ),
    ];
  });
};

function places(context: Context, wanted: (place: Context['places'][number]) => boolean): Context['places'] {
  return context.places.filter(wanted);
}

/** Possible situations within what is known. */
function matching({ possible, bySymptom }: Context, known: FactValues): Situation[] {
  const candidates = known[SYMPTOM]?.flatMap((symptom) => bySymptom.get(symptom) ?? []) ?? possible;
  return candidates.filter((situation) => within(situation, known));
}

function destinationsAmong({ rulesOf }: Context, situations: readonly Situation[]): Set<string> {
  return new Set(situations.flatMap((situation) => rulesOf.get(situation)?.map((rule) => rule.destination) ?? []));
}

/** Destinations of all ends behind a place. */
function destinationsBelow(context: Context, ids: readonly string[]): Set<string> {
  const ends = places(
    context,
    (place) => place.kind === 'outcome' && ids.every((id, index) => place.ids[index] === id),
  );
  return destinationsAmong(
    context,
    ends.flatMap((place) => matching(context, place.known)),
  );
}

/** A situation without the facts that a question asks, as a key. */
function withoutFacts(situation: Situation, facts: ReadonlySet<string>): string {
  return JSON.stringify(Object.entries(situation).filter(([fact]) => !facts.has(fact)));
}
