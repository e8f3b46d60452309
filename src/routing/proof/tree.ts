/** Checks the tree alone: every question is reached, every journey ends, and the tree stays small. */
import { RESERVED } from '../codec.ts';
import type { Option } from '../types.ts';
import { type Context, check } from './context.ts';

/** The greatest number of answers from the first question to an outcome. */
const MAX_CHOICES = 5;
/** The greatest number of nodes for each locale. Each is a page. */
const MAX_NODES = 2500;
/** The greatest number of options of a question, without detours and doors: seven, or eight where tree.yaml says why. */
const MAX_OPTIONS = 8;

const FILE = 'tree.yaml';

/** A target that is no question. */
export const targetDangling = check('target-dangling', FILE, ({ data: { tree } }) =>
  [
    { field: 'start', value: tree.start },
    ...optionsOf(tree).map(({ id, next }) => ({ field: `${id}.next`, value: next })),
  ]
    .filter(({ value }) => value !== undefined && !Object.hasOwn(tree.questions, value))
    .map((found) => ({ ...found, remedy: 'Name a question that exists, or add it.' })),
);

/** A question that no journey reaches. */
export const questionUnreachable = check('question-unreachable', FILE, ({ data, nodes }) => {
  const reached = new Set(nodes.map((node) => node.question));
  return Object.keys(data.tree.questions)
    .filter((id) => !reached.has(id))
    .map((id) => ({ field: `questions.${id}`, value: id, remedy: 'Let an option lead here, or remove it.' }));
});

/** A journey that returns to a question it has passed. */
export const cycle = check('cycle', FILE, ({ data: { tree }, nodes }) =>
  nodes.flatMap(({ kind, question = '', ids, answers }) =>
    (kind === 'question' ? (tree.questions[question]?.options ?? []) : [])
      .filter(({ next }) => next === question || answers.some((answer) => answer.question === next))
      .map(({ id, next }) => {
        return { field: `${id}.next`, value: next, remedy: 'Let the option lead onwards.', ids: [...ids, id] };
      }),
  ),
);

/** A duplicate option id, or one that is the address of another page. */
export const optionIds = check('option-id-duplicate', FILE, ({ data }) => {
  const ids = optionsOf(data.tree).map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  const reserved = ids.filter((id) => (RESERVED as readonly string[]).includes(id));
  return [
    ...[...twice].map((value) => {
      return { field: value, value, remedy: 'Option ids are addresses: give every option one of its own.' };
    }),
    ...reserved.map((value) => {
      const remedy = `Choose another id: ${RESERVED.join(', ')} are pages.`;
      return { id: 'option-id-reserved', field: value, value, remedy };
    }),
  ];
});

/** A question with fewer than two or too many options. Detours and doors do not count. */
export const optionCount = check('option-count', FILE, ({ data }) =>
  Object.values(data.tree.questions)
    .map(({ id, options }) => {
      const counted = options.filter(({ detour, door }) => detour === undefined && door === undefined);
      const remedy = `Offer two to ${MAX_OPTIONS} answers; a question with one answer need not be asked.`;
      return { field: `questions.${id}`, value: counted.length, remedy };
    })
    .filter(({ value }) => value < 2 || value > MAX_OPTIONS),
);

/** Two options of one question that mean the same. */
export const optionDuplicate = check('option-duplicate', FILE, ({ data }) =>
  Object.values(data.tree.questions).flatMap(({ options }) => {
    const meaning = ({ set, next, detour }: Option): string => JSON.stringify([set, next, detour]);
    return options.flatMap((option, index) => {
      const twin = options.slice(0, index).find((other) => meaning(other) === meaning(option));
      if (twin === undefined) return [];
      return [{ field: option.id, value: twin.id, remedy: 'Both set the same and lead to the same: join them.' }];
    });
  }),
);

/** A journey with too many choices. */
export const depth = check('depth', FILE, ({ nodes }) =>
  nodes
    .filter((node) => node.kind === 'outcome' && node.answers.length > MAX_CHOICES)
    .map(({ ids, answers }) => {
      const remedy = `At most ${MAX_CHOICES} choices to an answer.`;
      return { field: ids.at(-1) ?? '', value: answers.length, remedy, ids };
    }),
);

/** A tree with too many nodes. */
export const stateCount = check('state-count', FILE, ({ nodes }) => {
  const remedy = `At most ${MAX_NODES} states: share or shorten branches.`;
  return nodes.length > MAX_NODES ? [{ field: 'questions', value: nodes.length, remedy }] : [];
});

function optionsOf({ questions }: Context['data']['tree']): Option[] {
  return Object.values(questions).flatMap(({ options }) => options);
}
