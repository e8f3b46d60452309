/** The decision table for experts: all rules by symptom, and all possible situations as CSV. */
import type { Claims } from '../claims/types.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { outcomeHref, stateHref } from './codec.ts';
import { factValuesOf, narrow, overlap, rulesFor } from './engine.ts';
import { isParty, partyLabel } from './parties.ts';
import { makeContext } from './proof/context.ts';
import { type TreeNode, treeNodes } from './states.ts';
import { type FactValues, ROLE, type RoutingData, type Rule, SYMPTOM } from './types.ts';
import { viewsDictionary } from './views-dictionary.ts';

/** An id with its name in the language of the page. */
export interface NamedId {
  id: string;
  label: string;
}

/** One answer to a symptom and all who get it, ready to be shown. */
export interface AnswerRow {
  /** Ids of the rules that give it. */
  rules: string[];
  /** Who asks, each with the shortest journey to the answer. */
  roles: (NamedId & { href: string })[];
  /** Undefined if the answer does not depend on who bills. */
  biller?: string;
  elapsed?: string;
  recipient: NamedId;
  heading: string;
  outcomeHref: string;
  /** Whether Microsoft's documents are silent on a part of it. */
  gap: boolean;
  /** How many claims stand behind it. */
  claims: number;
}

/** A symptom in the words of the first role that can have it, with its answers. */
export interface SymptomRows extends NamedId {
  rows: AnswerRow[];
}

export interface TopicRows extends NamedId {
  symptoms: SymptomRows[];
}

const BILLER = 'biller';
const ELAPSED = 'elapsed';

/** Names a value of a fact, a topic or a recipient: parties by their own names. The id stands in if there is no name. */
function named(locale: Locale, kind: string, id: string): NamedId {
  // Texts of all values have the same type.
  const value = `${kind}-${id}` as 'topic-other';
  const isNamed = Object.hasOwn(viewsDictionary[locale], `value-${value}`);
  if (isNamed) return { id, label: viewsDictionary(locale)(`value-${value}`) };
  return { id, label: isParty(id) ? partyLabel(locale, id, 'table') : id };
}

/** Topics with their names, in the order given. */
export function namedTopics(locale: Locale, topics: readonly string[]): NamedId[] {
  return topics.map((topic) => named(locale, 'topic', topic));
}

/**
 * Lists all answers by topic and symptom, in the order of facts.yaml; topics without rules are left out.
 * @throws Error when a rule cannot be reached or leads nowhere, which the proof excludes
 */
export function ruleTable(data: RoutingData, locale: Locale): TopicRows[] {
  const ends = endsOf(data);
  const topics = Object.entries(data.facts.topics)
    .map(([topic, symptoms]) => ({
      ...named(locale, 'topic', topic),
      symptoms: symptoms.flatMap((symptom) => symptomRows(data, locale, symptom, ends)),
    }))
    .filter(({ symptoms }) => symptoms.length > 0);
  const shown = new Set(rowsOf(topics).flatMap(({ rules }) => rules));
  const lost = data.rules.find(({ id }) => !shown.has(id));
  if (lost !== undefined) throw new Error(`routing: no journey to the rule “${lost.id}”`);
  return topics;
}

/** All rows of a table. */
export function rowsOf(topics: readonly TopicRows[]): AnswerRow[] {
  return topics.flatMap(({ symptoms }) => symptoms.flatMap(({ rows }) => rows));
}

/** The recipients that rules name, each once, in the order of the rows: for a filter. */
export function recipientsOf(topics: readonly TopicRows[]): NamedId[] {
  return unique(rowsOf(topics).map(({ recipient }) => recipient));
}

/** The roles that rules name, each once: for a filter. */
export function rolesOf(topics: readonly TopicRows[]): NamedId[] {
  return unique(rowsOf(topics).flatMap(({ roles }) => roles.map(({ id, label }) => ({ id, label }))));
}

function unique(entries: readonly NamedId[]): NamedId[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** The answers to one symptom; none if no rule is about it. Rules that differ by nothing but who asks share a row. */
function symptomRows(data: RoutingData, locale: Locale, symptom: string, ends: readonly TreeNode[]): SymptomRows[] {
  const order = rolesAsked(data);
  const labels = new Map<string, string>();
  const reached = data.rules.flatMap((rule) => {
    const when = narrow({ [SYMPTOM]: [symptom] }, rule.when);
    const roles = (when[ROLE] ?? data.facts.facts[ROLE] ?? []).flatMap((role) => {
      const end = ends.find(({ known }) => overlap({ ...when, [ROLE]: [role] }, known));
      if (end === undefined) return [];
      labels.set(role, symptomLabel(data, locale, end));
      return [{ ...named(locale, ROLE, role), href: stateHref(locale, end.ids) }];
    });
    return when[SYMPTOM]?.length === 0 || roles.length === 0 ? [] : [{ rule, roles }];
  });
  const rows = Map.groupBy(reached, ({ rule: { destination, gap, when } }) =>
    JSON.stringify([destination, gap, when[BILLER], when[ELAPSED]]),
  );
  if (rows.size === 0) return [];
  const first = ({ roles }: AnswerRow) => Math.min(...roles.map(({ id }) => order.indexOf(id)));
  return [
    {
      id: symptom,
      label: labels.get(order.find((role) => labels.has(role)) ?? '') ?? symptom,
      rows: [...rows.values()].map((same) => answerRow(data, locale, same)).toSorted((a, b) => first(a) - first(b)),
    },
  ];
}

/** The roles in the order in which the first question asks for them. */
function rolesAsked({ tree }: RoutingData): string[] {
  return (tree.questions[tree.start]?.options ?? []).flatMap(({ set }) => set[ROLE] ?? []);
}

function answerRow(
  data: RoutingData,
  locale: Locale,
  same: readonly { rule: Rule; roles: AnswerRow['roles'] }[],
): AnswerRow {
  const [{ rule }] = same as [(typeof same)[number]];
  const destination = data.destinations[rule.destination];
  if (destination === undefined) throw new Error(`routing: there is no destination “${rule.destination}”`);
  const values = (fact: string): string | undefined => {
    const possible = rule.when[fact];
    if (possible === undefined || possible.length === data.facts.facts[fact]?.length) return undefined;
    return possible.map((value) => named(locale, fact, value).label).join(', ');
  };
  const biller = values(BILLER);
  const elapsed = values(ELAPSED);
  return {
    rules: same.map((each) => each.rule.id),
    roles: same.flatMap(({ roles }) => roles),
    ...(biller !== undefined && { biller }),
    ...(elapsed !== undefined && { elapsed }),
    recipient: named(locale, 'recipient', destination.recipient),
    heading: data.wording[locale].outcomes[rule.destination]?.heading ?? rule.destination,
    outcomeHref: outcomeHref(locale, rule.destination),
    gap: rule.gap !== undefined,
    claims: new Set(same.flatMap((each) => each.rule.claims)).size,
  };
}

function endsOf(data: RoutingData): TreeNode[] {
  return treeNodes(data.tree).filter(({ kind }) => kind === 'outcome');
}

/** Answers that come before what is seen: the role and the topic. */
const ROLE_AND_TOPIC = 2;

/** The symptom in the words of the tree: the option that sets it on this journey, after those that narrowed it down. */
function symptomLabel({ tree, wording }: RoutingData, locale: Locale, { answers }: TreeNode): string {
  const last = answers.findIndex(({ question, option }) =>
    tree.questions[question]?.options.some(({ id, set }) => id === option && set[SYMPTOM] !== undefined),
  );
  const said = answers.slice(Math.min(ROLE_AND_TOPIC, last), last + 1);
  return said.map(({ option }) => wording[locale].options[option]?.label ?? option).join(': ');
}

/**
 * Writes all possible situations as CSV, one a line: each fact with name and id, the answer, its rule and its
 * addresses.
 * @param origin origin of absolute addresses; without it they start with a slash
 * @throws Error when a situation has no rule or no journey, which the proof excludes
 */
export function situationsCsv(data: RoutingData, claims: Claims, locale: Locale, origin = ''): string {
  const t = viewsDictionary(locale);
  const ends = endsOf(data);
  const columns = [t('tableRole'), t('tableTopic'), t('tableSymptom'), t('tableBiller'), t('tableElapsed')];
  const pairs = [...columns, t('tableAnswer'), t('tableRecipient')].flatMap((column) => [
    column,
    t('csvId', { column }),
  ]);
  const header = [...pairs, t('csvRule'), t('csvClaims'), t('csvGap'), t('csvJourney'), t('csvOutcome')];
  const rows = makeContext(data, claims).possible.map((situation) => {
    const box: FactValues = factValuesOf(situation);
    const [rule] = rulesFor(data.rules, box);
    const end = ends.find(({ known }) => overlap(known, box));
    const destination = data.destinations[rule?.destination ?? ''];
    if (rule === undefined || end === undefined || destination === undefined) {
      throw new Error(`routing: no answer for ${JSON.stringify(situation)}`);
    }
    const symptom = situation[SYMPTOM] ?? '';
    const topic = Object.entries(data.facts.topics).find(([, symptoms]) => symptoms.includes(symptom))?.[0] ?? '';
    const cells: NamedId[] = [
      named(locale, ROLE, situation[ROLE] ?? ''),
      named(locale, 'topic', topic),
      { id: symptom, label: symptomLabel(data, locale, end) },
      named(locale, BILLER, situation[BILLER] ?? ''),
      named(locale, ELAPSED, situation[ELAPSED] ?? ''),
      { id: destination.id, label: data.wording[locale].outcomes[destination.id]?.heading ?? '' },
      named(locale, 'recipient', destination.recipient),
    ];
    return [
      ...cells.flatMap(({ id, label }) => [label, id]),
      rule.id,
      rule.claims.join(' '),
      rule.gap ?? '',
      origin + stateHref(locale, end.ids),
      origin + outcomeHref(locale, destination.id),
    ];
  });
  return csv([header, ...rows], separatorOf(locale));
}

/**
 * The separator that spreadsheets expect in the language of the system: a semicolon where decimals have a comma. With
 * another one a double click opens the file in a single column.
 */
function separatorOf(locale: Locale): string {
  return formatNumber(locale, 1.5).includes(',') ? ';' : ',';
}

/**
 * Writes rows as CSV (RFC 4180), with the byte order mark by which spreadsheets recognize UTF-8. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 * @param rows cells of each row, the header first
 */
export function csv(rows: readonly (readonly string[])[], separator: string): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
    return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;
}
