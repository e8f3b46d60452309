/** Reads content/routing/ into the compiled routing data. For the build only. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { durationOf } from '../claims/durations.ts';
import { periodFaults } from '../claims/load.ts';
import type { Claims } from '../claims/types.ts';
import { buildDate } from '../config/date.ts';
import { ANNOUNCED_DAYS, addDays, holdsOn, type Period, REMEMBERED_DAYS } from '../config/days.ts';
import { assertNoFaults, type ContentFault, collectFaults } from '../content/fault.ts';
import { readYaml, readYamlMaps } from '../content/load.ts';
import { isLocale, type Locale, perLocale } from '../i18n/locale.ts';
import type { Accepted } from './moves.ts';
import { referenceFaults } from './references.ts';
import * as schema from './schema.ts';
import type { Case, KnownMessage, OutcomeWording, RoutingData, Rule, Tree, Wording } from './types.ts';

/**
 * Reads the routing data and checks that every id in it leads somewhere.
 * @param day rows and cases that do not hold on it are left aside; by default the date of the build
 * @throws ContentError with the faults of all files together
 */
export function loadRouting(root: string, claims: Claims, day = buildDate()): RoutingData {
  const faults: ContentFault[] = [];
  const read = <T>(name: string, fileSchema: z.ZodType<T>): T | undefined =>
    collectFaults(faults, () => readYaml(root, `routing/${name}`, fileSchema));

  const facts = read('facts.yaml', schema.factsFile);
  const tree = read('tree.yaml', schema.treeFile);
  const rules = read('rules.yaml', schema.rulesFile);
  const moved = existsSync(join(root, 'routing/moved.yaml')) ? read('moved.yaml', schema.movedFile) : [];
  const impossible = read('impossible.yaml', schema.impossibleFile);
  const destinations = read('destinations.yaml', schema.destinationsFile);
  const responsibilities = read('responsibilities.yaml', schema.responsibilitiesFile);
  const desks = read('desks.yaml', schema.desksFile);
  const paths = read('paths.yaml', schema.pathsFile);
  const cases = read('cases.yaml', schema.casesFile);
  const messages = read('messages.yaml', schema.messagesFile);
  const everyday = read('everyday.yaml', schema.everydayFile);
  const retired = existsSync(join(root, 'routing/retired.yaml')) ? read('retired.yaml', schema.retiredFile) : {};
  const wordings = perLocale((locale) => collectFaults(faults, () => loadWording(root, locale)));
  assertNoFaults(faults);

  const data: RoutingData = {
    facts: defined(facts),
    tree: withIds(defined(tree), claims),
    shiftingRules: shiftingRules(defined(rules), day),
    moved: defined(moved).filter(({ date: on }) => on <= day && on > addDays(day, -REMEMBERED_DAYS)),
    rules: defined(rules).filter((rule) => holdsOn(rule, day)),
    otherRules: defined(rules).filter((rule) => !holdsOn(rule, day)),
    impossible: defined(impossible),
    destinations: keyed(defined(destinations)),
    responsibilities: keyed(defined(responsibilities)),
    desks: keyed(defined(desks)),
    paths: keyed(defined(paths)),
    cases: defined(cases)
      .filter((entry) => holdsOn(entry, day))
      .map(toCase),
    knownMessages: defined(messages).map(toMessage),
    everyday: defined(everyday),
    retired: defined(retired),
    wording: perLocale((locale) => defined(wordings[locale])),
  };
  const periods = [
    ...defined(rules).map((rule) => ({ ...rule, file: 'rules.yaml' })),
    ...defined(cases).map((entry) => ({ ...entry, file: 'cases.yaml' })),
  ];
  assertNoFaults([
    ...periods.flatMap((row) => periodFaults(row, `content/routing/${row.file}`, row.id)),
    ...referenceFaults(data, claims),
  ]);
  return data;
}

/**
 * Reads the record of where each address led when somebody last accepted it.
 * @returns undefined if nobody has accepted anything yet
 * @throws ContentError
 */
export function loadAccepted(root: string): Accepted | undefined {
  if (!existsSync(join(root, 'routing/accepted.yaml'))) return undefined;
  return readYaml(root, 'routing/accepted.yaml', schema.acceptedFile);
}

/**
 * Reads the days on which rows of rules.yaml and cases.yaml hold.
 * @throws ContentError
 */
export function readPeriods(root: string): Period[] {
  return [
    ...readYaml(root, 'routing/rules.yaml', schema.rulesFile),
    ...readYaml(root, 'routing/cases.yaml', schema.casesFile),
  ];
}

/** Rows that ended recently or begin soon, each with the one day that its pages mention. */
function shiftingRules(rules: readonly Rule[], day: string): Rule[] {
  return rules.flatMap(({ from, until, ...rule }): Rule[] => {
    if (from !== undefined && from > day && from <= addDays(day, ANNOUNCED_DAYS)) return [{ ...rule, from }];
    if (until !== undefined && until < day && until >= addDays(day, -REMEMBERED_DAYS)) return [{ ...rule, until }];
    return [];
  });
}

function loadWording(root: string, locale: Locale): Wording {
  const folder = `routing/wording/${locale}`;
  const faults: ContentFault[] = [];
  const tree = collectFaults(faults, () => readYaml(root, `${folder}/tree.yaml`, schema.treeWordingFile));
  const outcomes = collectFaults(faults, () =>
    readYamlMaps<OutcomeWording>(root, folder, schema.outcomesWordingFile, (name) => name.startsWith('outcomes-')),
  );
  const triage = collectFaults(faults, () => readYaml(root, `${folder}/triage.yaml`, schema.triageFile));
  const refusals = collectFaults(faults, () => readYaml(root, `${folder}/refusals.yaml`, schema.refusalsFile));
  assertNoFaults(faults);
  const entries = [...defined(outcomes)].map(([id, { entry }]) => [id, entry] as const);
  return {
    ...defined(tree),
    outcomes: Object.fromEntries(entries),
    triage: defined(triage),
    refusals: defined(refusals),
  };
}

/** The files use ids as keys. The data also holds them as members. */
function keyed<T extends object>(map: Record<string, T>): Record<string, T & { id: string }> {
  return Object.fromEntries(Object.entries(map).map(([id, entry]) => [id, { id, ...entry }]));
}

function withIds(tree: z.infer<typeof schema.treeFile>, claims: Claims): Tree {
  const questions = Object.entries(tree.questions).map(([id, { window, emergency, options }]) => [
    id,
    {
      id,
      options: options.map((option) => ('set' in option ? option : { ...option, set: {} })),
      ...(emergency && { emergency }),
      ...(window !== undefined && {
        window: { ...window, duration: durationOf(claims, { id: window.claim }) ?? '' },
      }),
    },
  ]);
  return { start: tree.start, questions: Object.fromEntries(questions) };
}

function toCase(row: z.infer<typeof schema.casesFile>[number]): Case {
  const rest = Object.fromEntries(Object.entries(row).filter(([name]) => !isLocale(name)));
  return { ...(rest as Omit<Case, 'words'>), words: perLocale((locale) => row[locale]) };
}

/** `envelope` is a member only where it is true. */
function toMessage({ envelope, ...row }: z.infer<typeof schema.messagesFile>[number]): KnownMessage {
  return { ...row, ...(envelope === true && { envelope }) };
}

/** Removes `undefined` from a type after `assertNoFaults` has checked that the value exists. */
function defined<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('routing: a file was neither read nor reported');
  return value;
}
