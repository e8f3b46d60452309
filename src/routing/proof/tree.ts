/** Checks the tree alone: every question is reached, every journey ends, and the tree stays small. */
import { RESERVED } from '../codec.ts';
import type { Option } from '../types.ts';
import { type Context, fault, journey, type ProofCheck } from './context.ts';

/** The greatest number of answers from the first question to an outcome. */
const MAX_CHOICES = 5;
/** The greatest number of nodes for each locale. Each is a page. */
const MAX_NODES = 2500;
/** The greatest number of options of a question, without detours and doors: seven, or eight where tree.yaml says why. */
const MAX_OPTIONS = 8;

const FILE = 'tree.yaml';

/** A target that is no question. */
export const targetDangling: ProofCheck = ({ data: { tree } }) => {
  const dangling = (field: string, target: string | undefined) =>
    target === undefined || Object.hasOwn(tree.questions, target)
      ? []
      : [fault('target-dangling', FILE, field, target, 'Name a question that exists, or add it.')];
  return [
    ...dangling('start', tree.start),
    ...options({ data: { tree } }).flatMap(({ option }) => dangling(`${option.id}.next`, option.next)),
  ];
};

/** A question that no journey reaches. */
export const questionUnreachable: ProofCheck = ({ data, nodes }) => {
  const reached = new Set(nodes.map((node) => node.question));
  return Object.keys(data.tree.questions)
    .filter((id) => !reached.has(id))
    .map((id) => fault('question-unreachable', FILE, `questions.${id}`, id, 'Let an option lead here, or remove it.'));
};

/** A journey that returns to a question it has passed. */
export const cycle: ProofCheck = ({ data: { tree }, nodes }) =>
  nodes.flatMap(({ kind, question = '', ids, answers }) =>
    (kind === 'question' ? (tree.questions[question]?.options ?? []) : [])
      .filter(({ next }) => next === question || answers.some((answer) => answer.question === next))
      .map((option) =>
        fault('cycle', FILE, `${option.id}.next`, option.next, 'Let the option lead onwards.', {
          journey: journey([...ids, option.id]),
        }),
      ),
  );

/** A duplicate option id, or one that is the address of another page. */
export const optionIds: ProofCheck = (context) => {
  const ids = options(context).map(({ option }) => option.id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [
    ...[...twice].map((id) =>
      fault('option-id-duplicate', FILE, id, id, 'Option ids are addresses: give every option one of its own.'),
    ),
    ...ids
      .filter((id) => (RESERVED as readonly string[]).includes(id))
      .map((id) => fault('option-id-reserved', FILE, id, id, `Choose another id: ${RESERVED.join(', ')} are pages.`)),
  ];
};

/** A question with fewer than two or too many options. Detours and doors do not count. */
export const optionCount: ProofCheck = ({ data }) =>
  Object.values(data.tree.questions).flatMap((question) => {
    const count = question.options.filter((option) => option.detour === undefined && option.door !== true).length;
    if (count >= 2 && count <= MAX_OPTIONS) return [];
    const remedy = `Offer two to ${MAX_OPTIONS} answers; a question with one answer need not be asked.`;
    return [fault('option-count', FILE, `questions.${question.id}`, count, remedy)];
  });

/** Two options of one question that mean the same. */
export const optionDuplicate: ProofCheck = ({ data }) =>
  Object.values(data.tree.questions).flatMap((question) => {
    const meaning = ({ set, next, detour }: Option): string => JSON.stringify([set, next, detour]);
    return question.options.flatMap((option, index) => {
      const twin = question.options.slice(0, index).find((other) => meaning(other) === meaning(option));
      if (twin === undefined) return [];
      return [
        fault('option-duplicate', FILE, option.id, twin.id, 'Both set the same and lead to the same: join them.'),
      ];
    });
  });

/** A journey with too many choices. */
export const depth: ProofCheck = ({ nodes }) =>
  nodes
    .filter((node) => node.kind === 'outcome' && node.answers.length > MAX_CHOICES)
    .map((node) =>
      fault('depth', FILE, node.ids.at(-1) ?? '', node.answers.length, `At most ${MAX_CHOICES} choices to an answer.`, {
        journey: journey(node.ids),
      }),
    );

/** A tree with too many nodes. */
export const stateCount: ProofCheck = ({ nodes }) =>
  nodes.length <= MAX_NODES
    ? []
    : [
        fault(
          'state-count',
          FILE,
          'questions',
          nodes.length,
          `At most ${MAX_NODES} states: share or shorten branches.`,
        ),
      ];

function options({ data: { tree } }: { data: Pick<Context['data'], 'tree'> }) {
  return Object.values(tree.questions).flatMap((question) => question.options.map((option) => ({ question, option })));
}
