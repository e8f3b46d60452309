/** What the search knows of answers, guides, terms, gaps and single pages. Built once, at build time. */
import { fillWindows } from '../claims/durations.ts';
import type { Claims } from '../claims/types.ts';
import type { Term } from '../glossary/types.ts';
import { type GuideSource, sectionsOf } from '../guides/source.ts';
import { parseListingHtml, plainText } from '../html/parse.ts';
import { type Locale, type Localized, otherLocales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { sentencesOf } from '../i18n/sentences.ts';
import { outcomeHref } from '../routing/codec.ts';
import { overlap } from '../routing/engine.ts';
import { familiesOf } from '../routing/families.ts';
import { type FactValues, ROLE, type RoutingData, SYMPTOM } from '../routing/types.ts';
import type { PhraseBook } from '../words/phrases.ts';
import type { GuidanceRecord } from './guidance.ts';

export interface GuidanceContent {
  claims: Claims;
  glossary: readonly Term[];
  guides: readonly GuideSource[];
  phrases: PhraseBook;
  /** Guides of the operator, as HTML, each with whose it is. */
  ownGuides: readonly { slug: string; title: Localized; description: Localized; by: Localized; text: Localized }[];
  routing: Pick<
    RoutingData,
    'cases' | 'destinations' | 'everyday' | 'facts' | 'knownMessages' | 'rules' | 'tree' | 'wording'
  >;
}

/** A page that is found by its title and description as they were built. */
export interface SinglePage {
  path: string;
  title: string;
  description: string;
}

/**
 * Makes the records of a locale, in the order in which equal hits are shown.
 * @param content the content of the site
 * @param pages the single pages that were built
 */
export function guidanceRecords(
  content: GuidanceContent,
  locale: Locale,
  pages: readonly SinglePage[],
): GuidanceRecord[] {
  return [
    ...answers(content, locale),
    ...guideRecords(content, locale),
    ...content.ownGuides.map(({ slug, title, description, by, text }): GuidanceRecord => {
      const words = plainText(parseListingHtml(text[locale]));
      const url = localizedPath(locale, 'operator-guides', slug);
      return {
        url,
        kind: 'guide',
        title: title[locale],
        context: by[locale],
        text: `${description[locale]}\n${words}`,
      };
    }),
    ...content.glossary.map((term): GuidanceRecord => {
      return {
        url: `${localizedPath(locale, 'glossary')}#${term.id}`,
        kind: 'term',
        title: term.term[locale],
        text: term.definition[locale],
        names: renderingsOf(term, locale),
      };
    }),
    ...Object.values(content.claims)
      .filter(({ status }) => status !== 'stated')
      .map((claim): GuidanceRecord => {
        const [title = '', ...rest] = sentencesOf(claim.statement[locale]);
        const url = `${localizedPath(locale, 'gaps')}#claim-${claim.id}`;
        // The title is the text as well, but a hit shows it once.
        return { url, kind: 'gap', title, text: rest.join(' '), said: [title] };
      }),
    ...pages.map(({ path, title, description }): GuidanceRecord => {
      const url = localizedPath(locale, ...path.split('/'));
      return { url, kind: 'page', title, text: description, names: content.phrases.pages[path]?.[locale] ?? [] };
    }),
  ];
}

/** All texts of the content in a locale, and ids, which are English words. */
export function textsOf(content: unknown, locale: Locale): string[] {
  if (typeof content === 'string') return [content];
  const others: readonly string[] = otherLocales(locale);
  return Object.entries(content ?? {}).flatMap(([key, value]) => (others.includes(key) ? [] : textsOf(value, locale)));
}

/** What readers may type for a term instead: its renderings in all languages, those that no text of ours uses included. */
export function renderingsOf({ term, synonyms, forbidden, parts }: Term, locale: Locale): string[] {
  const names = [locale, ...otherLocales(locale)];
  return [...new Set([...names.flatMap((each) => [term[each], ...synonyms[each], ...forbidden[each]]), ...parts])];
}

function guideRecords({ guides, claims, phrases }: GuidanceContent, locale: Locale): GuidanceRecord[] {
  const filled = (text: string) => fillWindows(text, claims, locale);
  return guides
    .filter((guide) => guide.locale === locale)
    .flatMap((guide): GuidanceRecord[] => {
      const { slug, data } = guide;
      const url = localizedPath(locale, 'guides', slug);
      const own = (id: string) => phrases.guides[id]?.[locale] ?? [];
      return [
        {
          url,
          kind: 'guide',
          title: data.title,
          text: filled([data.description, ...data.inShort.map(({ text }) => text)].join('\n')),
          names: own(slug),
        },
        ...sectionsOf(guide).map(({ id, title, text }): GuidanceRecord => {
          const context = data.title;
          return {
            url: `${url}#${id}`,
            kind: 'guide',
            title,
            context,
            text: filled(text),
            names: own(`${slug}#${id}`),
            said: [context],
          };
        }),
      ];
    });
}

/** An answer to more symptoms than this is about none of them: what their callers say would find it for anything. */
const MANY_SYMPTOMS = 20;
/** What is said of a symptom finds the answers to few of them: with those to all, more queries of the tests are led astray. */
const FEW_SYMPTOMS = 3;
/** How many steps of an answer a hit may quote: the file is limited to 150 kB. */
const SHOWN_STEPS = 2;

function answers({ phrases, routing }: GuidanceContent, locale: Locale): GuidanceRecord[] {
  const { destinations, everyday, facts, knownMessages, rules, tree, wording } = routing;
  const options = Object.values(tree.questions).flatMap((question) => question.options);
  const families = familiesOf(Object.keys(destinations), rules);
  return Object.entries(wording[locale].outcomes).map(([id, words]): GuidanceRecord => {
    const own = rules.filter((rule) => rule.destination === id);
    const symptoms = [...new Set(own.flatMap(({ when }) => when[SYMPTOM] ?? []))];
    const isSpecific = symptoms.length <= MANY_SYMPTOMS;
    const leads = (set: FactValues) => isSpecific && own.some(({ when }) => SYMPTOM in when && overlap(set, when));
    // The first symptom is what a message mostly means; the others are for roles that cannot have it.
    const mostly = (set: FactValues): FactValues => ({
      ...set,
      ...(set.symptom && { symptom: set.symptom.slice(0, 1) }),
    });
    const labels = options
      .filter(({ set }) => set.symptom !== undefined && leads(set))
      .map((option) => wording[locale].options[option.id]?.label ?? '');
    const messages = knownMessages.filter(({ set }) => leads(mostly(set)));
    const family = families.get(id);
    const { steps = [] } = words;
    return {
      url: outcomeHref(locale, id),
      kind: 'answer',
      title: words.heading,
      text: [words.lead, ...steps.slice(0, SHOWN_STEPS)].join('\n'),
      names: phrases.answers[id]?.[locale] ?? [],
      // Further steps and the reply to the customer are searched, but hits show how the answer begins.
      said: [
        ...new Set([
          ...labels,
          ...messages.flatMap(({ note, patterns }) => [note[locale], ...patterns]),
          ...steps.slice(SHOWN_STEPS),
          words.customer ?? '',
        ]),
      ],
      heard: symptoms.length > FEW_SYMPTOMS ? [] : symptoms.flatMap((symptom) => everyday[symptom]?.[locale] ?? []),
      ...(family !== undefined && { family }),
      roles: (facts.facts[ROLE] ?? []).filter((role) => own.some(({ when }) => when[ROLE]?.includes(role) ?? true)),
    };
  });
}
