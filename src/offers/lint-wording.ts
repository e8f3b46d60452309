/** Reads the wording of the lint rules. Only for builds and command-line tools. */
import { z } from 'zod';
import { assertNoFaults } from '../content/fault.ts';
import { contentFile, readYaml } from '../content/load.ts';
import type { Locale } from '../i18n/locale.ts';
import { LINT_RULES, type LintRule } from './lint.ts';

const wordingSchema = z.record(
  z.string(),
  z
    .strictObject({
      title: z.string().min(1),
      /** Why it matters. */
      detail: z.string().min(1),
      /** What to do. */
      fix: z.string().min(1),
      /** The claim that it rests on. */
      claim: z.string().optional(),
      /** True for a rule of this project that no document states. */
      houseRule: z.literal(true).optional(),
    })
    .refine(({ claim, houseRule }) => (claim === undefined) === (houseRule === true), {
      error: 'a rule rests either on a claim or is a house rule',
      path: ['claim'],
    }),
);

export type LintWording = z.infer<typeof wordingSchema>[string];

/**
 * Reads the wording of one locale.
 *
 * @throws ContentError when the file is at fault, a rule has no wording or a wording no rule
 */
export function loadLintWording(content: string, locale: Locale): Record<LintRule, LintWording> {
  const path = `lint/${locale}.yaml`;
  const wording = readYaml(content, path, wordingSchema);
  const file = contentFile(content, path);
  const rules = Object.keys(LINT_RULES);
  assertNoFaults([
    ...rules
      .filter((id) => !Object.hasOwn(wording, id))
      .map((id) => ({
        id: 'lint-wording-missing',
        file,
        field: id,
        value: undefined,
        locale,
        remedy: 'Add title, detail and fix for this rule.',
      })),
    ...Object.keys(wording)
      .filter((id) => !rules.includes(id))
      .map((id) => ({
        id: 'lint-wording-unused',
        file,
        field: id,
        value: id,
        locale,
        remedy: 'Remove it or correct the id of the rule.',
      })),
  ]);
  return wording as Record<LintRule, LintWording>;
}
