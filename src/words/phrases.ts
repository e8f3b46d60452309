import { z } from 'zod';
import { assertNoFaults, type ContentFault } from '../content/fault.ts';
import { contentFile, readYaml } from '../content/load.ts';
import { type Localized, perLocale } from '../i18n/locale.ts';

const lines = z.array(z.string().min(1));
const schema = z.record(z.string().min(1), z.strictObject(perLocale(() => lines)));
const word = z.string().regex(/^\p{L}+$/u, 'one word of letters alone');
const alikeSchema = z.strictObject(perLocale(() => z.array(z.array(word).min(2))));

/** What people say who do not know the words of a page, by what it is about. */
export type Phrases = Record<string, Localized<string[]>>;

const FILES = ['answers', 'guides', 'pages'] as const;
/** Phrases of answers by destination, of guides by slug or `slug#section`, of single pages by their path. */
export type PhraseBook = Record<(typeof FILES)[number], Phrases> & {
  /** Words of every day that mean the same, by group. */
  alike: Localized<string[][]>;
};

/** What phrases may be written for. */
export interface PhraseTargets {
  answers: readonly string[];
  guides: readonly string[];
}

/**
 * Reads content/search/.
 * @param targets the destinations, and the slugs and sections of guides, that exist; without them nothing is compared
 * @throws ContentError also for phrases of something that does not exist
 */
export function loadPhrases(root: string, targets?: PhraseTargets): PhraseBook {
  const read = (name: (typeof FILES)[number]) => readYaml(root, `search/${name}.yaml`, schema);
  const alike = readYaml(root, 'search/alike.yaml', alikeSchema);
  const book = { answers: read('answers'), guides: read('guides'), pages: read('pages'), alike };
  const faults: ContentFault[] = (['answers', 'guides'] as const).flatMap((name) =>
    Object.keys(targets === undefined ? {} : book[name])
      .filter((id) => !targets?.[name].includes(id))
      .map((id) => ({
        id: 'phrases-of-nothing',
        file: contentFile(root, `search/${name}.yaml`),
        field: id,
        value: id,
        remedy:
          name === 'answers'
            ? 'There is no such destination: write the id that it has now, or take the phrases out.'
            : 'There is no such guide or section: write slug or slug#section as they are now, or take the phrases out.',
      })),
  );
  assertNoFaults(faults);
  return book;
}
