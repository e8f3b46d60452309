import { z } from 'zod';
import { readYaml, readYamlMaps } from '../content/load.ts';
import type { Phrases, Term } from './types.ts';

const texts = z.strictObject({ 'de-de': z.string().min(1), 'en-us': z.string().min(1) });
const lists = z.strictObject({ 'de-de': z.array(z.string()).default([]), 'en-us': z.array(z.string()).default([]) });

const glossarySchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({
    term: texts,
    synonyms: lists.optional(),
    forbidden: lists.optional(),
    parts: z.array(z.string()).default([]),
    definition: texts,
  }),
);

const phrases = z.array(z.strictObject({ forbidden: z.array(z.string().min(1)).min(1), write: z.string().min(1) }));
const phrasesSchema = z.strictObject({ 'de-de': phrases, 'en-us': phrases });

/**
 * Reads content/words/phrases.yaml.
 * @param root the folder content/
 * @throws ContentError
 */
export function loadPhrases(root: string): Phrases {
  return readYaml(root, 'words/phrases.yaml', phrasesSchema);
}

/**
 * Reads content/glossary/.
 * @param root the folder content/
 * @returns the terms in the order of the files
 * @throws ContentError with every fault found
 */
export function loadGlossary(root: string): Term[] {
  const none = { 'de-de': [], 'en-us': [] };
  return [...readYamlMaps(root, 'glossary', glossarySchema)].map(([id, { entry }]) => ({
    ...entry,
    id,
    synonyms: entry.synonyms ?? none,
    forbidden: entry.forbidden ?? none,
  }));
}
