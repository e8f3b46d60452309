/** Reads content/sources/ and content/claims/. For the build only. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildDate } from '../config/date.ts';
import {
  ANNOUNCED_DAYS,
  addDays,
  holdsOn,
  type Period,
  periodsOverlap,
  periodText,
  REMEMBERED_DAYS,
} from '../config/days.ts';
import { assertNoFaults, type ContentFault } from '../content/fault.ts';
import { readYaml, readYamlMaps } from '../content/load.ts';
import { formatDate } from '../i18n/format.ts';
import { type Localized, perLocale } from '../i18n/locale.ts';
import { claimsDictionary } from './dictionary.ts';
import type { Passage } from './passages.ts';
import { claimsFile, passagesFile, sourcesFile } from './schema.ts';
import type { Claim, Claims, ClaimWording, DatedClaims, EarlierStatement, Source, Sources } from './types.ts';

/**
 * Reads all sources.
 * @throws ContentError
 */
export function loadSources(root: string): Sources {
  const sources: Sources = {};
  const faults: ContentFault[] = [];
  for (const [id, { entry, file }] of readYamlMaps<Omit<Source, 'id'>>(root, 'sources', sourcesFile)) {
    sources[id] = { id, ...entry };
    const language = entry.titleLanguage ?? entry.language;
    if (isInScriptOf(language, entry.title)) continue;
    const remedy = `The title is not written as ${language} is: name the language of the title in titleLanguage.`;
    faults.push({ id: 'title-language', file, field: `${id}.title`, value: entry.title, remedy });
  }
  assertNoFaults(faults);
  return sources;
}

/** Whether a text has a letter of the script in which a language is written. A screen reader speaks it in that language. */
function isInScriptOf(language: string, text: string): boolean {
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  const scripts = { Jpan: ['Han', 'Hiragana', 'Katakana'], Kore: ['Hangul'], Hans: ['Han'], Hant: ['Han'] }[script] ?? [
    script,
  ];
  return scripts.some((each) => new RegExp(`\\p{Script=${each}}`, 'u').test(text));
}

/**
 * Reads the passages that were recorded for sources.
 * @returns source -> passages; empty if none has been recorded
 * @throws ContentError also if a source does not exist
 */
export function loadPassages(root: string): Record<string, Passage[]> {
  if (!existsSync(join(root, 'passages.yaml'))) return {};
  const passages = readYaml(root, 'passages.yaml', passagesFile);
  const sources = loadSources(root);
  const unknown = Object.keys(passages).filter((id) => !Object.hasOwn(sources, id));
  const remedy = 'Name a source that stands in content/sources/, or remove its passages.';
  assertNoFaults(
    unknown.map((id) => ({ id: 'unknown-source', file: 'content/passages.yaml', field: id, value: id, remedy })),
  );
  return passages;
}

/**
 * Reads all claims as they hold on the date of the build.
 * @throws ContentError
 */
export function loadClaims(root: string): Claims {
  return claimsOn(readClaims(root), buildDate());
}

/**
 * Reads all wordings of all claims. Checks that they rest on sources and that no two of a claim hold on the same day.
 * @throws ContentError
 */
export function readClaims(root: string): DatedClaims {
  const sources = loadSources(root);
  const faults: ContentFault[] = [];
  const claims: DatedClaims = {};
  type Entry = Omit<ClaimWording, 'id'>;
  for (const [id, { entry, file }] of readYamlMaps<Entry | Entry[]>(root, 'claims', claimsFile)) {
    const several = Array.isArray(entry);
    const wordings = [entry].flat().map((each) => ({ id, ...each }));
    for (const [index, wording] of wordings.entries()) {
      const field = several ? `${id}.${index}` : id;
      faults.push(...wordingFaults(wording, file, field, sources), ...periodFaults(wording, file, field));
      for (const other of wordings.slice(0, index).filter((each) => periodsOverlap(each, wording))) {
        const value = `${periodText(other)}, ${periodText(wording)}`;
        const remedy =
          'One wording holds on a day: let the earlier one end (until) before the later one begins (from).';
        faults.push({ id: 'wordings-overlap', file, field, value, remedy });
      }
    }
    claims[id] = wordings
      .map((wording) => ({ ...wording, statement: withAges(wording.statement, sources) }))
      .sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
  }
  assertNoFaults(faults);
  return claims;
}

/** Chooses the wording of each claim that holds on a day. */
export function claimsOn(dated: DatedClaims, day: string): Claims {
  const announced = addDays(day, ANNOUNCED_DAYS);
  const remembered = addDays(day, -REMEMBERED_DAYS);
  return Object.fromEntries(
    Object.entries(dated).map(([id, wordings]) => {
      const past = wordings.filter(({ until }) => until !== undefined && until < day);
      const coming = wordings.filter(({ from }) => from !== undefined && from > day);
      const holding = wordings.find((wording) => holdsOn(wording, day));
      const shown = holding ?? coming[0] ?? past.at(-1);
      const before = past.findLast((wording) => wording !== shown);
      const next = coming.find((wording) => wording !== shown && (wording.from ?? '') <= announced);
      const recent = shown?.from !== undefined && shown.from <= day && shown.from > remembered;
      const claim = {
        ...shown,
        earlier: [
          ...(next === undefined ? [] : [asEarlier(next, { from: next.from })]),
          ...(before === undefined ? [] : [asEarlier(before, { until: before.until })]),
          ...(shown?.earlier ?? []),
        ],
        ...(holding === undefined && { outOfForce: day }),
        ...(recent && { recent }),
      };
      return [id, claim as Claim];
    }),
  );
}

/** A placeholder for the age of a part of a statement: `{asOf some-source}`. */
const AGE = /\{asOf ([a-z0-9-]+)\}/g;

/** Writes the age of a part of a statement, from the date on its document. */
function withAges(statement: Localized, sources: Sources): Localized {
  return perLocale((locale) =>
    statement[locale].replace(AGE, (placeholder, id: string) => {
      const source = sources[id];
      if (source === undefined) return placeholder;
      const date = formatDate(locale, source.dated ?? source.generation);
      return claimsDictionary(locale)('asOf', { date });
    }),
  );
}

/** Converts a wording of other days to an earlier statement of the current one. */
function asEarlier({ generation, statement, durations, sources }: ClaimWording, period: Period): EarlierStatement {
  return { ...period, generation, statement, ...(durations !== undefined && { durations }), sources };
}

/** Reports a period that would end before it begins. */
export function periodFaults({ from, until }: Period, file: string, field: string): ContentFault[] {
  if (from === undefined || until === undefined || from <= until) return [];
  const remedy = 'The last day (until) is the first (from) or a later one: correct one of them.';
  return [{ id: 'from-after-until', file, field: `${field}.from`, value: periodText({ from, until }), remedy }];
}

/** Faults of one wording: sources that do not exist, and a number of sources that its status does not allow. */
function wordingFaults(claim: ClaimWording, file: string, at: string, sources: Sources): ContentFault[] {
  const faults: ContentFault[] = [];
  const lists = [
    { field: `${at}.sources`, ids: claim.sources },
    ...claim.earlier.map((earlier, index) => ({ field: `${at}.earlier.${index}.sources`, ids: earlier.sources })),
  ];
  for (const { field, ids } of lists) {
    for (const source of ids.filter((candidate) => !Object.hasOwn(sources, candidate))) {
      const remedy = 'Name a source that stands in content/sources/, or add it there.';
      faults.push({ id: 'unknown-source', file, field, value: source, remedy });
    }
  }
  for (const [placeholder, source = ''] of Object.values(claim.statement).join('').matchAll(AGE)) {
    if (claim.sources.includes(source)) continue;
    const remedy = 'Name one of the sources of the claim: its date says how old this part of the statement is.';
    faults.push({ id: 'age-of-other-source', file, field: `${at}.statement`, value: placeholder, remedy });
  }
  const researched = claim.status !== 'not-researched';
  if (researched !== claim.sources.length > 0) {
    const remedy = researched
      ? `A claim with status ${claim.status} names the documents that were read.`
      : 'A claim that nobody researched has no sources.';
    faults.push({ id: 'claim-sources', file, field: `${at}.sources`, value: claim.sources, remedy });
  }
  return faults;
}
