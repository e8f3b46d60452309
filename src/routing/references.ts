/** Checks that every id that the routing data names exists. Runs when the files are read, before the proof. */
import type { Claims } from '../claims/types.ts';
import { periodText } from '../config/days.ts';
import type { ContentFault } from '../content/fault.ts';
import { locales } from '../i18n/locale.ts';
import { successors } from './codec.ts';
import { tokensOf } from './messages.ts';
import { type KnownMessage, type Question, type RoutingData, SYMPTOM } from './types.ts';

const FOLDER = 'content/routing';
/** Durations that can be added to a date to the minute: days, hours and minutes. */
const CLOCKED = /^P(?:T\d+[HM]|\d+D)$/;

/** Lists ids that name nothing, and duplicate ids. */
export function referenceFaults(data: RoutingData, claims: Claims): ContentFault[] {
  const faults: ContentFault[] = [];
  const parties = new Set([...data.facts.parties, ...Object.keys(data.facts.groups)]);
  const recipients = new Set([...parties, 'self', 'nobody']);

  /** Notes a fault for each id that is not among the known ones. */
  const expect = (
    id: string,
    file: string,
    field: string,
    ids: readonly (string | undefined)[],
    among: ReadonlySet<string>,
    where: string,
  ): void => {
    for (const value of ids) {
      if (value === undefined || among.has(value)) continue;
      const remedy = `Name one that stands in ${where}, or add it there.`;
      faults.push({ id, file: `${FOLDER}/${file}`, field, value, remedy });
    }
  };
  const keys = (map: object): Set<string> => new Set(Object.keys(map));
  const expectClaims = (file: string, field: string, ids: readonly (string | undefined)[]): void => {
    expect('unknown-claim', file, field, ids, keys(claims), 'content/claims/');
    faults.push(...outOfForce(claims, `${FOLDER}/${file}`, field, ids));
  };
  const expectKnown = (file: string, field: string, known: Record<string, readonly string[]>): void => {
    expect('unknown-fact', file, field, Object.keys(known), keys(data.facts.facts), 'facts.yaml');
    for (const [fact, values] of Object.entries(known)) {
      const among = new Set(data.facts.facts[fact] ?? values);
      expect('unknown-value', file, `${field}.${fact}`, values, among, `facts.yaml under ${fact}`);
    }
  };
  const expectUnique = (file: string, ids: readonly string[]): void => {
    for (const value of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) {
      const remedy = 'Give every row an id of its own.';
      faults.push({ id: 'duplicate-id', file: `${FOLDER}/${file}`, field: value, value, remedy });
    }
  };
  const destinations = keys(data.destinations);
  const topics = keys(data.facts.topics);
  const symptoms = new Set(data.facts.facts[SYMPTOM] ?? []);

  for (const [group, members] of Object.entries(data.facts.groups)) {
    expect('unknown-party', 'facts.yaml', `groups.${group}`, members, new Set(data.facts.parties), 'parties');
  }
  for (const [topic, members] of Object.entries(data.facts.topics)) {
    expect('unknown-value', 'facts.yaml', `topics.${topic}`, members, symptoms, `facts.${SYMPTOM}`);
  }
  for (const symptom of symptoms) {
    const homes = Object.keys(data.facts.topics).filter((topic) => data.facts.topics[topic]?.includes(symptom));
    if (homes.length === 1) continue;
    const remedy = 'Put every symptom under exactly one topic.';
    faults.push({ id: 'symptom-topic', file: `${FOLDER}/facts.yaml`, field: symptom, value: homes, remedy });
  }

  expectUnique(
    'rules.yaml',
    data.rules.map((rule) => rule.id),
  );
  for (const rule of data.rules) {
    expectKnown('rules.yaml', `${rule.id}.when`, rule.when);
    expect(
      'unknown-destination',
      'rules.yaml',
      `${rule.id}.destination`,
      [rule.destination],
      destinations,
      'destinations.yaml',
    );
    expect(
      'unknown-activity',
      'rules.yaml',
      `${rule.id}.activity`,
      [rule.activity],
      keys(data.responsibilities),
      'responsibilities.yaml',
    );
    expectClaims('rules.yaml', `${rule.id}.claims`, rule.claims);
    expectClaims('rules.yaml', `${rule.id}.gap`, [rule.gap]);
  }
  expectUnique(
    'impossible.yaml',
    data.impossible.map((row) => row.id),
  );
  for (const [index, move] of data.moved.entries()) {
    expect('unknown-destination', 'moved.yaml', `${index}.outcome`, [move.outcome], destinations, 'destinations.yaml');
  }
  for (const row of data.impossible) expectKnown('impossible.yaml', `${row.id}.when`, row.when);

  const questions = keys(data.tree.questions);
  expect('target-dangling', 'tree.yaml', 'start', [data.tree.start], questions, 'questions');
  for (const question of Object.values(data.tree.questions)) {
    faults.push(...windowFaults(question));
    expectClaims('tree.yaml', `${question.id}.window.claim`, [question.window?.claim]);
    for (const option of question.options) {
      expectKnown('tree.yaml', `${option.id}.set`, option.set);
      expect('target-dangling', 'tree.yaml', `${option.id}.next`, [option.next], questions, 'questions');
    }
  }

  const options = new Set(
    Object.values(data.tree.questions).flatMap(({ options }) => options.map((option) => option.id)),
  );
  for (const retired of Object.keys(data.retired)) {
    expect('unknown-option', 'retired.yaml', retired, successors(data.retired, retired), options, 'tree.yaml');
    if (!options.has(retired)) continue;
    const remedy = 'An option that is in use is not retired: remove this line or rename the option.';
    faults.push({ id: 'retired-in-use', file: `${FOLDER}/retired.yaml`, field: retired, value: retired, remedy });
  }

  for (const destination of Object.values(data.destinations)) {
    const { id, topic, recipient, not, refused, desk, path } = destination;
    const file = 'destinations.yaml';
    expect('unknown-topic', file, `${id}.topic`, [topic], topics, 'facts.yaml under topics');
    expect('unknown-party', file, `${id}.recipient`, [recipient], recipients, 'facts.yaml, or self, or nobody');
    expect('unknown-party', file, `${id}.not`, not, parties, 'facts.yaml');
    expect('unknown-destination', file, `${id}.refused`, [refused], destinations, file);
    expect('unknown-desk', file, `${id}.desk`, [desk], keys(data.desks), 'desks.yaml');
    expect('unknown-path', file, `${id}.path`, [path], keys(data.paths), 'paths.yaml');
    expectClaims(file, `${id}.claims`, destination.claims);
  }
  for (const responsibility of Object.values(data.responsibilities)) {
    const { id, topic, cells } = responsibility;
    const file = 'responsibilities.yaml';
    expect('unknown-topic', file, `${id}.topic`, [topic], topics, 'facts.yaml under topics');
    expect('unknown-party', file, `${id}.cells`, Object.keys(cells), new Set(data.facts.parties), 'facts.yaml');
    for (const [party, cell] of Object.entries(cells)) {
      expect('unknown-party', file, `${id}.cells.${party}.through`, [cell.through], parties, 'facts.yaml');
      expectClaims(file, `${id}.cells.${party}.claims`, cell.claims);
    }
  }
  for (const desk of Object.values(data.desks)) {
    expect('unknown-path', 'desks.yaml', `${desk.id}.path`, [desk.path], keys(data.paths), 'paths.yaml');
    expectClaims('desks.yaml', `${desk.id}.claims`, desk.claims);
  }
  for (const path of Object.values(data.paths)) expectClaims('paths.yaml', `${path.id}.claims`, path.claims);

  expectUnique(
    'cases.yaml',
    data.cases.map((entry) => entry.id),
  );
  for (const entry of data.cases) {
    const known = Object.fromEntries(Object.entries(entry.facts).map(([fact, value]) => [fact, [value]]));
    expectKnown('cases.yaml', `${entry.id}.facts`, known);
    expect(
      'unknown-destination',
      'cases.yaml',
      `${entry.id}.destination`,
      [entry.destination],
      destinations,
      'destinations.yaml',
    );
  }
  expectUnique(
    'messages.yaml',
    data.knownMessages.map((message) => message.id),
  );
  for (const message of data.knownMessages) {
    expectKnown('messages.yaml', `${message.id}.set`, message.set);
    expectClaims('messages.yaml', `${message.id}.claims`, message.claims);
  }
  faults.push(...patternFaults(data.knownMessages));
  for (const symptom of keys(data.everyday)) {
    expect('unknown-symptom', 'everyday.yaml', symptom, [symptom], symptoms, `facts.yaml under ${SYMPTOM}`);
  }
  for (const locale of locales) {
    for (const [id, detour] of Object.entries(data.wording[locale].detours)) {
      expect(
        'unknown-path',
        `wording/${locale}/tree.yaml`,
        `detours.${id}.path`,
        [detour.path],
        keys(data.paths),
        'paths.yaml',
      );
    }
    for (const [id, { claims: named }] of Object.entries(data.wording[locale].triage)) {
      expectClaims(`wording/${locale}/triage.yaml`, `${id}.claims`, named);
    }
  }
  return faults;
}

/** Lists claims that are named although they do not hold on the day for which the content was read. */
export function outOfForce(
  claims: Claims,
  file: string,
  field: string,
  ids: readonly (string | undefined)[],
): ContentFault[] {
  return ids.flatMap((id) => {
    const claim = id !== undefined && Object.hasOwn(claims, id) ? claims[id] : undefined;
    if (claim?.outOfForce === undefined) return [];
    const value = `${claim.id} (${periodText(claim)})`;
    const remedy = `It does not hold on ${claim.outOfForce}: give the claim a wording for that day, or let the row hold on the same days as the claim (from, until).`;
    return [{ id: 'claim-out-of-force', file, field, value, remedy }];
  });
}

/** The shortest pattern without its wildcards: one word of this many characters, or several words. */
const SHORTEST_WORD = 10;

/** Patterns that two messages share, and patterns that would fit almost any text. */
/** A window whose claim says no duration that a clock can add, or that names no options of its question. */
function windowFaults({ id, options, window }: Question): ContentFault[] {
  if (window === undefined) return [];
  const { claim, duration, within, after } = window;
  const fault = (name: string, value: string, remedy: string): ContentFault => {
    return { id: 'window', file: `${FOLDER}/tree.yaml`, field: `${id}.window.${name}`, value, remedy };
  };
  const answers = options.filter(({ detour }) => detour === undefined).map((option) => option.id);
  return [
    ...(CLOCKED.test(duration)
      ? []
      : [fault('claim', claim, 'Name a claim with one duration, in hours, minutes or days (durations).')]),
    ...(answers.includes(within) ? [] : [fault('within', within, 'Name an option of this question.')]),
    ...(answers.includes(after) && after !== within
      ? []
      : [fault('after', after, 'Name another option of this question.')]),
  ];
}

function patternFaults(messages: readonly KnownMessage[]): ContentFault[] {
  const file = `${FOLDER}/messages.yaml`;
  const owners = new Map<string, string>();
  return messages.flatMap((message) =>
    message.patterns.flatMap((pattern, index): ContentFault[] => {
      const field = `${message.id}.patterns.${index}`;
      const parts = pattern.split('*').map(tokensOf);
      const words = parts.flat();
      const [first = '', second] = words;
      if (parts.some((part) => part.length === 0) || (second === undefined && first.length < SHORTEST_WORD)) {
        const remedy = 'Write at least two words, or one long one; let no wildcard stand at either end.';
        return [{ id: 'pattern-vague', file, field, value: pattern, remedy }];
      }
      const key = parts.map((part) => part.join(' ')).join('*');
      const owner = owners.get(key);
      owners.set(key, owner ?? message.id);
      if (owner === undefined) return [];
      const remedy = `This text already stands under ${owner}; let it stand for one message only.`;
      return [{ id: 'pattern-twice', file, field, value: pattern, remedy }];
    }),
  );
}
