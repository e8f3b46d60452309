/**
 * Compares with the accepted record which addresses now lead elsewhere and which first paragraphs say something else.
 */
import type { z } from 'zod';
import { holdsOn } from '../config/days.ts';
import type { ContentFault } from '../content/fault.ts';
import { type Localized, locales, perLocale } from '../i18n/locale.ts';
import { succeeding } from './codec.ts';
import { destinationFor, resolve } from './engine.ts';
import type { acceptedFile } from './schema.ts';
import { treeNodes } from './states.ts';
import type { Move, RoutingData } from './types.ts';

/** The accepted record: where the addresses led on a day, and what the answers said. */
export type Accepted = z.infer<typeof acceptedFile>;

/** An address that now leads to another destination than the accepted one, or to none. */
export interface Moved {
  at: string;
  was: string;
  now: string | undefined;
}

/**
 * Makes the record of where each address leads today.
 * @param before the former record; its addresses are kept even if an option has been retired since
 */
export function acceptedNow(data: RoutingData, date: string, before?: Accepted): Accepted {
  const addresses = new Map<string, Set<string>>();
  const add = (destination: string, at: string) =>
    addresses.set(destination, (addresses.get(destination) ?? new Set()).add(at));
  for (const { kind, ids, known } of treeNodes(data.tree)) {
    if (kind === 'outcome') add(destinationFor(data.rules, known), ids.join('/'));
  }
  for (const at of Object.values(before?.addresses ?? {}).flat()) {
    const now = destinationOf(data, data.rules, at);
    if (now !== undefined) add(now, at);
  }
  const answers = Object.keys(data.destinations).map((id) => [id, answerNow(data, id)] as const);
  const ordered = [...addresses].map(([id, found]) => [id, [...found].sort()] as const);
  return { date, answers: Object.fromEntries(answers.sort(byId)), addresses: Object.fromEntries(ordered.sort(byId)) };
}

/**
 * Compares where the addresses lead with the accepted record. A row that begins or ends on a day of its own is no
 * change: the rows of the day of acceptance are compared, and pages announce such rows by themselves.
 * @returns the addresses that lead elsewhere, with retired ones followed to their successors; new addresses are not
 *   compared
 */
export function movedSince(data: RoutingData, accepted: Accepted): Moved[] {
  const rules = [...data.rules, ...data.otherRules].filter((rule) => holdsOn(rule, accepted.date));
  return Object.entries(accepted.addresses).flatMap(([was, addresses]) =>
    addresses.flatMap((at): Moved[] => {
      const now = destinationOf(data, rules, at);
      return now === was ? [] : [{ at, was, now }];
    }),
  );
}

/** Destinations whose first paragraph differs from the accepted one. */
export function changedLeads(data: RoutingData, accepted: Accepted): string[] {
  return Object.entries(accepted.answers).flatMap(([id, { lead }]) => {
    if (!Object.hasOwn(data.destinations, id)) return [];
    return locales.every((locale) => data.wording[locale].outcomes[id]?.lead === lead[locale]) ? [] : [id];
  });
}

/**
 * Finds changes that no entry explains to readers yet.
 * @returns a fault for each destination that lost addresses or is gone, and for each first paragraph that changed
 */
export function moveFaults(data: RoutingData, accepted: Accepted): ContentFault[] {
  const file = 'content/routing/accepted.yaml';
  const groups = Map.groupBy(movedSince(data, accepted), ({ was, now }) => `${was} → ${now ?? 'no answer'}`);
  const moved = [...groups].map(([value, found]) => {
    const remedy =
      found[0]?.now === undefined
        ? 'Released addresses stay valid: name a successor for the option in content/routing/retired.yaml.'
        : 'Describe the change in content/changes.yaml and run “npm run check:moves -- --change ID”: these pages then say for 90 days what they named before.';
    return { id: 'destination-moved', file, field: found.map(({ at }) => at).join(', '), value, remedy };
  });
  const former = new Set(Object.values(data.destinations).flatMap(({ id, formerly }) => [id, ...formerly]));
  const gone = Object.keys(accepted.answers)
    .filter((id) => !former.has(id))
    .map((id) => {
      const remedy =
        'Released addresses stay valid: name this id under “formerly” of the destination that replaces it.';
      return { id: 'destination-gone', file, field: `answers.${id}`, value: id, remedy };
    });
  const leads = changedLeads(data, accepted).map((id) => {
    const value = accepted.answers[id]?.lead['en-us'];
    const remedy = `If the first paragraph now says something else, describe the change in content/changes.yaml and run “npm run check:moves -- --change ID --said ${id}”: its pages then say for 90 days what stood there. If only the words are new, run “npm run check:moves -- --accept”.`;
    return { id: 'lead-changed', file, field: `answers.${id}.lead`, value, remedy };
  });
  return [...moved, ...gone, ...leads];
}

/** The entries that explain a change, and the record that accepts it. */
export interface Explained {
  entries: Move[];
  accepted: Accepted;
}

/**
 * Explains all addresses that lead elsewhere by one change.
 * @returns an entry for each former destination; everything else in the record stays
 */
export function explainMoves(data: RoutingData, accepted: Accepted, change: { id: string; date: string }): Explained {
  const addresses = { ...accepted.addresses };
  const answers = { ...accepted.answers };
  const groups = Map.groupBy(movedSince(data, accepted), ({ was }) => was);
  const entries = [...groups].map(([was, found]): Move => {
    const left = addresses[was]?.filter((at) => !found.some((moved) => moved.at === at)) ?? [];
    if (left.length > 0) addresses[was] = left;
    else delete addresses[was];
    for (const { at, now = was } of found) {
      addresses[now] = [...(addresses[now] ?? []), at].sort();
      answers[now] ??= answerNow(data, now);
    }
    const heading = accepted.answers[was]?.heading ?? answerNow(data, was).heading;
    return { date: change.date, change: change.id, at: found.map(({ at }) => at), was: heading };
  });
  return { entries, accepted: { ...accepted, answers, addresses } };
}

/**
 * Explains changed first paragraphs by one change. If a paragraph changes twice on a day, only the first change is
 * told, because hardly anybody has read the text in between.
 * @param said the destinations; each is in the record
 */
export function explainLeads(
  data: RoutingData,
  accepted: Accepted,
  change: { id: string; date: string },
  said: readonly string[],
): Explained {
  const entries = said.flatMap((outcome): Move[] => {
    const was = accepted.answers[outcome]?.lead;
    const told = data.moved.some((move) => move.outcome === outcome && move.date === change.date);
    return was === undefined || told ? [] : [{ date: change.date, change: change.id, outcome, was }];
  });
  const answers = Object.fromEntries(said.map((id) => [id, answerNow(data, id)]));
  return { entries, accepted: { ...accepted, answers: { ...accepted.answers, ...answers } } };
}

/**
 * The destination of an address, with retired options followed to their successors; undefined if it leads to no answer.
 */
function destinationOf(data: RoutingData, rules: RoutingData['rules'], at: string): string | undefined {
  const state = resolve({ tree: data.tree, rules }, succeeding(data.retired, at).split('/'));
  return state.kind === 'outcome' && state.dropped.length === 0 ? state.destination : undefined;
}

function answerNow(data: RoutingData, id: string): { heading: Localized; lead: Localized } {
  const said = (name: 'heading' | 'lead') => perLocale((locale) => data.wording[locale].outcomes[id]?.[name] ?? '');
  return { heading: said('heading'), lead: said('lead') };
}

function byId([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one.localeCompare(other);
}
