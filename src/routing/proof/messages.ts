/** Checks that each known message leads everybody who can meet it into the tree. */
import { factValuesOf, overlap } from '../engine.ts';
import { stateFor } from '../messages.ts';
import { ROLE, SYMPTOM } from '../types.ts';
import { factValuesText, fault, type ProofCheck } from './context.ts';

const FILE = 'messages.yaml';

/** A message that settles no symptom, that fits no possible situation, or that leads a role nowhere. */
export const messageUnreachable: ProofCheck = ({ data, bySymptom }) =>
  data.knownMessages.flatMap(({ id, set }) => {
    const roles = new Set(
      (set[SYMPTOM] ?? [])
        .flatMap((symptom) => bySymptom.get(symptom) ?? [])
        .filter((situation) => overlap(set, factValuesOf(situation)))
        .map((situation) => situation[ROLE] ?? ''),
    );
    if (set[SYMPTOM] === undefined || roles.size === 0) {
      const remedy = 'Let it set a symptom, and only what can occur together.';
      return [fault('message-unreachable', FILE, `${id}.set`, factValuesText(data.facts, set), remedy)];
    }
    return [...roles]
      .filter((role) => stateFor(data.tree, role, set) === undefined)
      .map((role) => {
        const remedy = `Correct what the message sets, or add an option for it to the questions of ${role}.`;
        return fault('message-unreachable', FILE, `${id}.set`, `${role}: ${factValuesText(data.facts, set)}`, remedy);
      });
  });
