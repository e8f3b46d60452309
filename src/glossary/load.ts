import { z } from 'zod';
import { readYaml, readYamlMaps } from '../content/load.ts';
import { localized } from '../content/localized.ts';
import { perLocale } from '../i18n/locale.ts';
import { type PlainException, plainRules } from './plain.ts';
import type { ForbiddenPhrases, Term } from './types.ts';

const texts = localized(z.string().min(1));
const lists = localized(z.array(z.string()).default([])).default(perLocale(() => []));

const id = z.string().regex(/^[a-z0-9-]+$/);
const term = z.strictObject({
  term: texts,
  /** Other renderings that readers know and search for. */
  synonyms: lists,
  /** Renderings that our texts must not use. One that is also a synonym is known to readers, but is not our term. */
  forbidden: lists,
  /** Parts of a German compound, so that each part finds it. */
  parts: z.array(z.string()).default([]),
  definition: texts,
});
export const termsFile = z.record(id, term);

/** terms.yaml of an operator: it forbids no wording, for it does not write our texts. */
export const ownTermsFile = z.record(id, term.omit({ forbidden: true }));

export const phrasesFile = localized(
  z.array(
    z.strictObject({
      forbidden: z.array(z.string().min(1)).min(1),
      write: z.string().min(1),
      in: z.array(z.string().min(1)).min(1).optional(),
    }),
  ),
);

/**
 * Reads content/words/phrases.yaml.
 * @throws ContentError
 */
export function loadForbiddenPhrases(root: string): ForbiddenPhrases {
  return readYaml(root, 'words/phrases.yaml', phrasesFile);
}

export const plainFile = z.array(
  z.strictObject({
    rule: z.enum(plainRules),
    file: z.string().min(1),
    words: z.string().min(1),
    reason: z.string().min(1),
  }),
);

/**
 * Reads content/words/plain.yaml: accepted exceptions from the rules of plain language.
 * @throws ContentError
 */
export function loadPlainExceptions(root: string): PlainException[] {
  return readYaml(root, 'words/plain.yaml', plainFile);
}

/**
 * Reads content/glossary/.
 * @returns the terms in the order of the files
 * @throws ContentError with every fault found
 */
export function loadGlossary(root: string): Term[] {
  return [...readYamlMaps(root, 'glossary', termsFile)].map(([id, { entry }]) => ({ id, ...entry }));
}
