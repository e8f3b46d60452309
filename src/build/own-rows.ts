/**
 * Reads known messages, terms and guides that an operator adds. They fit the same schemas as those of the project, are
 * marked with the operator's name wherever they are shown, and change no rule, claim or citation.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Claims } from '../claims/types.ts';
import { assertNoFaults, type ContentFault, collectFaults } from '../content/fault.ts';
import { contentFile, readYaml } from '../content/load.ts';
import { ownTermsFile } from '../glossary/load.ts';
import type { Term } from '../glossary/types.ts';
import { ownGuidesFile } from '../guides/schema.ts';
import { type Localized, locales, perLocale } from '../i18n/locale.ts';
import { makeContext } from '../routing/proof/context.ts';
import { messageUnreachable } from '../routing/proof/messages.ts';
import { referenceFaults } from '../routing/references.ts';
import { ownMessagesFile } from '../routing/schema.ts';
import type { KnownMessage, RoutingData } from '../routing/types.ts';
import { siteDictionary } from '../site/dictionary.ts';
import { type Site, settingFault } from '../site/load.ts';
import { checkedHtml } from '../site/markup.ts';

export interface OwnGuide {
  slug: string;
  title: Localized;
  description: Localized;
  /** Says whose guide it is. */
  by: Localized;
  /** Checked HTML. */
  text: Localized;
}

/** The additions of an operator. */
export interface OwnRows {
  messages: KnownMessage[];
  terms: Term[];
  guides: OwnGuide[];
}

const MESSAGES = 'messages.yaml';
const TERMS = 'terms.yaml';
const GUIDES = 'guides.yaml';
const guideFile = (slug: string, locale: string) => `guides/${slug}.${locale}.html`;

/**
 * Reads messages.yaml, terms.yaml and guides.yaml with guides/ in the folder of an operator. Each may be missing.
 * @param folder the folder of the operator, but not content/, which has terms and guides of the project
 * @throws ContentError with everything that does not fit
 */
export function loadOwnRows(folder: string, { operator }: Pick<Site, 'operator'>): OwnRows {
  const faults: ContentFault[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined =>
    existsSync(join(folder, name)) ? collectFaults(faults, () => readYaml(folder, name, schema)) : undefined;
  const messages = read(MESSAGES, ownMessagesFile) ?? [];
  const terms = Object.entries(read(TERMS, ownTermsFile) ?? {});
  const guides = Object.entries(read(GUIDES, ownGuidesFile) ?? {});
  const texts = guides.map(([slug]) =>
    perLocale((locale) => readGuide(folder, guideFile(slug, locale), locale, faults)),
  );
  const known = guides.flatMap(([slug]) => locales.map((locale) => guideFile(slug, locale)));
  const lying = existsSync(join(folder, 'guides')) ? readdirSync(join(folder, 'guides')) : [];
  for (const name of lying.filter((each) => !each.startsWith('.') && !known.includes(`guides/${each}`))) {
    const remedy = `Name it in ${GUIDES} and call it SLUG.${locales.join('.html, SLUG.')}.html, or remove it.`;
    faults.push({
      id: 'file-unexpected',
      file: contentFile(folder, `guides/${name}`),
      field: '-',
      value: name,
      remedy,
    });
  }
  if (operator === null && messages.length + terms.length + guides.length > 0) {
    const remedy = 'Name the operator: what it adds carries its name.';
    faults.push(settingFault(folder, 'party-incomplete', 'operator', null, remedy));
  }
  assertNoFaults(faults);
  const marked = (key: 'ownMessage' | 'ownTerm' | 'ownGuide', text?: Localized) =>
    perLocale((locale) => siteDictionary(locale)(key, { operator: operator?.name ?? '', text: text?.[locale] ?? '' }));
  return {
    messages: messages.map(({ envelope, note, ...row }) => ({
      ...row,
      ...(envelope === true && { envelope }),
      claims: [],
      note: marked('ownMessage', note),
    })),
    terms: terms.map(([id, { definition, ...term }]) => {
      return { ...term, id, forbidden: perLocale(() => []), definition: marked('ownTerm', definition) };
    }),
    guides: guides.map(([slug, guide], index) => ({
      ...guide,
      slug,
      by: marked('ownGuide'),
      text: texts[index] as Localized,
    })),
  };
}

function readGuide(folder: string, name: string, locale: string, faults: ContentFault[]): string {
  const file = contentFile(folder, name);
  if (existsSync(join(folder, name))) {
    return collectFaults(faults, () => checkedHtml(readFileSync(join(folder, name), 'utf8'), file)) ?? '';
  }
  const remedy = `Write the text for ${locale}; every guide exists in all locales.`;
  faults.push({ id: 'locale-missing', file, field: '-', value: undefined, locale, remedy });
  return '';
}

/**
 * Checks the additions of an operator: ids must be new, and each message must lead everybody who can meet it into the
 * tree.
 * @param routing the routing data of the project, without faults
 * @param glossary the terms of the project
 */
export function ownRowFaults(
  folder: string,
  { messages, terms }: OwnRows,
  { routing, claims, glossary }: { routing: RoutingData; claims: Claims; glossary: readonly Term[] },
): ContentFault[] {
  const ofMessages = [
    ...referenceFaults({ ...routing, knownMessages: [...routing.knownMessages, ...messages] }, claims),
    ...messageUnreachable(makeContext({ ...routing, knownMessages: messages }, claims)),
  ];
  const taken = terms.filter(({ id }) => glossary.some((term) => term.id === id));
  return [
    ...ofMessages.map((fault) => ({ ...fault, file: contentFile(folder, MESSAGES) })),
    ...taken.map(({ id }) => {
      const remedy = 'The glossary has a term with this id; give yours another one.';
      return { id: 'duplicate-id', file: contentFile(folder, TERMS), field: id, value: id, remedy };
    }),
  ];
}
