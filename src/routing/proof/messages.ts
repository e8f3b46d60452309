/** Checks that each known message leads everybody who can meet it into the tree. */
import { factValuesOf, overlap } from '../engine.ts';
import { stateFor } from '../messages.ts';
import { ROLE, SYMPTOM } from '../types.ts';
import { check, factValuesText } from './context.ts';

/** A message that settles no symptom, that fits no possible situation, or that leads a role nowhere. */
export const messageUnreachable = check('message-unreachable', 'messages.yaml', ({ data, bySymptom }) =>
  data.knownMessages.flatMap(({ id, set }) => {
    const field = `${id}.set`;
    const text = factValuesText(data.facts, set);
    const roles = new Set(
      (set[SYMPTOM] ?? [])
        .flatMap((symptom) => bySymptom.get(symptom) ?? [])
        .filter((situation) => overlap(set, factValuesOf(situation)))
        .map((situation) => situation[ROLE] ?? ''),
    );
    if (set[SYMPTOM] === undefined || roles.size === 0) {
      return [{ field, value: text, remedy: 'Let it set a symptom, and only what can occur together.' }];
    }
    return [...roles]
      .filter((role) => stateFor(data.tree, role, set) === undefined)
      .map((role) => {
        const remedy = `Correct what the message sets, or add an option for it to the questions of ${role}.`;
        return { field, value: `${role}: ${text}`, remedy };
      });
  }),
);
