/** Checks that every id that the routing data names exists. Runs when the files are read, before the proof. */
import type { Claims } from '../claims/types.ts';
import { periodText } from '../config/days.ts';
import type { ContentFault } from '../content/fault.ts';
import { locales } from '../i18n/locale.ts';
import { successors } from './codec.ts';
import { factValuesOf } from './engine.ts';
import { tokensOf } from './messages.ts';
import { type FactValues, type KnownMessage, type Question, type RoutingData, SYMPTOM } from './types.ts';

const FOLDER = 'content/routing';
/** Durations that can be added to a date to the minute: days, hours and minutes. */
const CLOCKED = /^P(?:T\d+[HM]|\d+D)$/;

/** Ids that may be named, and the file in which they stand. */
interface Named {
  /** The id of the fault for an id that is none of them. */
  fault: string;
  ids: ReadonlySet<string>;
  where: string;
}

/** Lists ids that name nothing, and duplicate ids. */
export function referenceFaults(data: RoutingData, claims: Claims): ContentFault[] {
  const faults: ContentFault[] = [];
  const { facts, tree } = data;
  const named = (fault: string, ids: object | readonly string[], where: string): Named => {
    return { fault, ids: new Set(Array.isArray(ids) ? ids : Object.keys(ids)), where };
  };
  const parties = [...facts.parties, ...Object.keys(facts.groups)];
  const options = Object.values(tree.questions).flatMap((question) => question.options.map(({ id }) => id));
  const CLAIM = named('unknown-claim', claims, 'content/claims/');
  const FACT = named('unknown-fact', facts.facts, 'facts.yaml');
  const TOPIC = named('unknown-topic', facts.topics, 'facts.yaml under topics');
  const MEMBER = named('unknown-party', facts.parties, 'facts.yaml under parties');
  const PARTY = named('unknown-party', parties, 'facts.yaml');
  const RECIPIENT = named('unknown-party', [...parties, 'self', 'nobody'], 'facts.yaml, or self, or nobody');
  const SYMPTOMS = named('unknown-symptom', facts.facts[SYMPTOM] ?? [], `facts.yaml under ${SYMPTOM}`);
  const DESTINATION = named('unknown-destination', data.destinations, 'destinations.yaml');
  const ACTIVITY = named('unknown-activity', data.responsibilities, 'responsibilities.yaml');
  const DESK = named('unknown-desk', data.desks, 'desks.yaml');
  const PATH = named('unknown-path', data.paths, 'paths.yaml');
  const QUESTION = named('target-dangling', tree.questions, 'questions');
  const OPTION = named('unknown-option', options, 'tree.yaml');

  const add = (id: string, file: string, field: string, value: unknown, remedy: string) =>
    faults.push({ id, file: `${FOLDER}/${file}`, field, value, remedy });
  /** Notes a fault for each id that is not among those that may be named. */
  const expect = (among: Named, file: string, field: string, ...ids: (string | undefined)[]): void => {
    for (const value of ids) {
      if (value === undefined || among.ids.has(value)) continue;
      add(among.fault, file, field, value, `Name one that stands in ${among.where}, or add it there.`);
    }
  };
  const expectClaims = (file: string, field: string, ...ids: (string | undefined)[]): void => {
    expect(CLAIM, file, field, ...ids);
    faults.push(...outOfForce(claims, `${FOLDER}/${file}`, field, ids));
  };
  const expectKnown = (file: string, field: string, known: FactValues): void => {
    expect(FACT, file, field, ...Object.keys(known));
    for (const [fact, values] of Object.entries(known)) {
      const among = named('unknown-value', facts.facts[fact] ?? values, `facts.yaml under ${fact}`);
      expect(among, file, `${field}.${fact}`, ...values);
    }
  };
  const rows: Record<string, readonly { id: string }[]> = {
    rules: data.rules,
    impossible: data.impossible,
    cases: data.cases,
    messages: data.knownMessages,
  };
  for (const [name, each] of Object.entries(rows)) {
    const ids = each.map(({ id }) => id);
    for (const value of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) {
      add('duplicate-id', `${name}.yaml`, value, value, 'Give every row an id of its own.');
    }
  }

  for (const [group, members] of Object.entries(facts.groups)) {
    expect(MEMBER, 'facts.yaml', `groups.${group}`, ...members);
  }
  for (const [topic, members] of Object.entries(facts.topics)) {
    expect({ ...SYMPTOMS, fault: 'unknown-value' }, 'facts.yaml', `topics.${topic}`, ...members);
  }
  for (const symptom of SYMPTOMS.ids) {
    const homes = Object.keys(facts.topics).filter((topic) => facts.topics[topic]?.includes(symptom));
    if (homes.length === 1) continue;
    add('symptom-topic', 'facts.yaml', symptom, homes, 'Put every symptom under exactly one topic.');
  }
  for (const rule of data.rules) {
    expectKnown('rules.yaml', `${rule.id}.when`, rule.when);
    expect(DESTINATION, 'rules.yaml', `${rule.id}.destination`, rule.destination);
    expect(ACTIVITY, 'rules.yaml', `${rule.id}.activity`, rule.activity);
    expectClaims('rules.yaml', `${rule.id}.claims`, ...rule.claims);
    expectClaims('rules.yaml', `${rule.id}.gap`, rule.gap);
  }
  for (const [index, { outcome }] of data.moved.entries()) {
    expect(DESTINATION, 'moved.yaml', `${index}.outcome`, outcome);
  }
  for (const row of data.impossible) expectKnown('impossible.yaml', `${row.id}.when`, row.when);

  expect(QUESTION, 'tree.yaml', 'start', tree.start);
  for (const question of Object.values(tree.questions)) {
    faults.push(...windowFaults(question));
    expectClaims('tree.yaml', `${question.id}.window.claim`, question.window?.claim);
    for (const option of question.options) {
      expectKnown('tree.yaml', `${option.id}.set`, option.set);
      expect(QUESTION, 'tree.yaml', `${option.id}.next`, option.next);
    }
  }
  for (const retired of Object.keys(data.retired)) {
    expect(OPTION, 'retired.yaml', retired, ...successors(data.retired, retired));
    if (!OPTION.ids.has(retired)) continue;
    const remedy = 'An option that is in use is not retired: remove this line or rename the option.';
    add('retired-in-use', 'retired.yaml', retired, retired, remedy);
  }

  for (const destination of Object.values(data.destinations)) {
    const { id, topic, recipient, not, refused, desk, path } = destination;
    const file = 'destinations.yaml';
    expect(TOPIC, file, `${id}.topic`, topic);
    expect(RECIPIENT, file, `${id}.recipient`, recipient);
    expect(PARTY, file, `${id}.not`, ...not);
    expect(DESTINATION, file, `${id}.refused`, refused);
    expect(DESK, file, `${id}.desk`, desk);
    expect(PATH, file, `${id}.path`, path);
    expectClaims(file, `${id}.claims`, ...destination.claims);
    for (const former of destination.formerly.filter((each) => DESTINATION.ids.has(each))) {
      const remedy = 'A destination that is in use is not replaced: remove this id or rename the destination.';
      add('retired-in-use', file, `${id}.formerly`, former, remedy);
    }
  }
  for (const { id, topic, cells } of Object.values(data.responsibilities)) {
    const file = 'responsibilities.yaml';
    expect(TOPIC, file, `${id}.topic`, topic);
    expect(MEMBER, file, `${id}.cells`, ...Object.keys(cells));
    for (const [party, cell] of Object.entries(cells)) {
      expect(PARTY, file, `${id}.cells.${party}.through`, cell.through);
      expectClaims(file, `${id}.cells.${party}.claims`, ...cell.claims);
    }
  }
  for (const desk of Object.values(data.desks)) {
    expect(PATH, 'desks.yaml', `${desk.id}.path`, desk.path);
    expectClaims('desks.yaml', `${desk.id}.claims`, ...desk.claims);
  }
  for (const path of Object.values(data.paths)) expectClaims('paths.yaml', `${path.id}.claims`, ...path.claims);
  for (const entry of data.cases) {
    expectKnown('cases.yaml', `${entry.id}.facts`, factValuesOf(entry.facts));
    expect(DESTINATION, 'cases.yaml', `${entry.id}.destination`, entry.destination);
  }
  for (const message of data.knownMessages) {
    expectKnown('messages.yaml', `${message.id}.set`, message.set);
    expectClaims('messages.yaml', `${message.id}.claims`, ...message.claims);
  }
  faults.push(...patternFaults(data.knownMessages));
  for (const symptom of Object.keys(data.everyday)) expect(SYMPTOMS, 'everyday.yaml', symptom, symptom);
  for (const locale of locales) {
    const { detours, triage } = data.wording[locale];
    for (const [id, detour] of Object.entries(detours)) {
      expect(PATH, `wording/${locale}/tree.yaml`, `detours.${id}.path`, detour.path);
    }
    for (const [id, entry] of Object.entries(triage)) {
      expectClaims(`wording/${locale}/triage.yaml`, `${id}.claims`, ...entry.claims);
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

/** The shortest pattern without its wildcards: one word of this many characters, or several words. */
const SHORTEST_WORD = 10;

/** Patterns that two messages share, and patterns that would fit almost any text. */
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
