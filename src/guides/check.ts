import { durationOf, windowsIn } from '../claims/durations.ts';
import type { Claims } from '../claims/types.ts';
import type { ContentFault } from '../content/fault.ts';
import { type MdastNode, parseMdx, usesOf } from '../content/mdx.ts';
import { type Locale, locales, otherLocales } from '../i18n/locale.ts';
import { resolve } from '../routing/engine.ts';
import type { RoutingData } from '../routing/types.ts';
import type { GuideSource } from './source.ts';

/** The references by id that the body of a guide may hold, and where the id must exist. */
const REFERENCES = [
  { id: 'guide-cite-unknown', component: 'Cite', attribute: 'id', kind: 'claims' },
  { id: 'guide-path-unknown', component: 'ClickPath', attribute: 'id', kind: 'paths' },
  { id: 'guide-desk-unknown', component: 'Hours', attribute: 'desk', kind: 'desks with hours' },
  { id: 'guide-activity-unknown', component: 'Responsibilities', attribute: 'activities', kind: 'responsibilities' },
] as const;

/**
 * Checks the guides against each other and against the data that they name.
 * @returns faults: missing translation, headings that differ, unknown claim, window, path, desk, activity or tree
 *   address
 */
export function checkGuides(guides: readonly GuideSource[], claims: Claims, routing: RoutingData): ContentFault[] {
  return guides.flatMap((guide) => {
    const tree = parseMdx(guide.body);
    return [
      ...otherLocales(guide.locale).flatMap((other) => checkTranslation(guide, other, guides)),
      ...checkReferences(guide, tree, claims, routing),
      ...checkWindows(guide, claims),
      ...checkRoutes(guide, tree, routing),
    ];
  });
}

function checkTranslation(guide: GuideSource, other: Locale, guides: readonly GuideSource[]): ContentFault[] {
  const { file, slug, locale } = guide;
  const twin = guides.find((each) => each.slug === slug && each.locale === other);
  if (twin === undefined) {
    const remedy = `Write content/guides/${other}/${slug}.mdx; guides exist in ${locales.join(' and ')}.`;
    return [{ id: 'guide-translation-missing', file, field: 'slug', value: slug, locale: other, remedy }];
  }
  if (guide.headings.join() === twin.headings.join()) return [];
  const differing = guide.headings.filter((id) => !twin.headings.includes(id));
  const remedy = `Give both languages the same headings with the same ids in the same order; compare with ${twin.file}.`;
  const value = differing.length > 0 ? differing : guide.headings;
  return [{ id: 'guide-headings-differ', file, field: 'headings', value, locale, remedy }];
}

function checkReferences(guide: GuideSource, tree: MdastNode, claims: Claims, routing: RoutingData): ContentFault[] {
  const withHours = Object.entries(routing.desks).filter(([, { hours }]) => hours !== undefined);
  const known = {
    claims,
    paths: routing.paths,
    responsibilities: routing.responsibilities,
    'desks with hours': Object.fromEntries(withHours),
  };
  const { file, locale, data } = guide;
  const inBody = REFERENCES.flatMap(({ id, component, attribute, kind }) =>
    usesOf(tree, component)
      .flatMap(({ [attribute]: value = '' }) => value.split(',').map((each) => each.trim()))
      .filter((value) => !Object.hasOwn(known[kind], value))
      .map((value) => ({ id, file, field: 'body', value, locale, remedy: `Use an id that exists among the ${kind}.` })),
  );
  const inShort = data.inShort
    .flatMap(({ claims: cited }, index) => cited.map((value) => ({ value, index })))
    .filter(({ value }) => !Object.hasOwn(claims, value))
    .map(({ value, index }) => ({
      id: 'guide-cite-unknown',
      file,
      field: `inShort.${index}.claims`,
      value,
      locale,
      remedy: 'Use an id that exists among the claims.',
    }));
  return [...inBody, ...inShort];
}

function checkWindows({ file, locale, body, data }: GuideSource, claims: Claims): ContentFault[] {
  return [body, ...data.inShort.map(({ text }) => text)]
    .flatMap(windowsIn)
    .filter((window) => durationOf(claims, window) === undefined)
    .map((window) => ({
      id: 'guide-window-unknown',
      file,
      field: 'body',
      value: Object.values(window).join(' '),
      locale,
      remedy: 'Name a claim that has durations; of="…" where it has several, in="2021" for an earlier one.',
    }));
}

function checkRoutes(guide: GuideSource, tree: MdastNode, routing: RoutingData): ContentFault[] {
  const { file, locale, data } = guide;
  const links = usesOf(tree, 'Route').map(({ to = '' }) => ({ field: 'body', to }));
  const start = data.startAt === undefined ? [] : [{ field: 'startAt', to: data.startAt }];
  return [...start, ...links]
    .filter(({ to }) => resolve(routing, to.split('/')).dropped.length > 0)
    .map(({ field, to }) => ({
      id: 'guide-route-unknown',
      file,
      field,
      value: to,
      locale,
      remedy: 'Use option ids of content/routing/tree.yaml in the order in which they are chosen.',
    }));
}
