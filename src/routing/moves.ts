/** Which answers lead elsewhere than when somebody last accepted them, and what readers are told about it. */

import type { Claims } from '../claims/types.ts';
import { holdsOn } from '../config/days.ts';
import type { ContentFault } from '../content/fault.ts';
import { translator } from '../i18n/dictionary.ts';
import { type Localized, perLocale } from '../i18n/locale.ts';
import { routingDictionary } from './dictionary.ts';
import { boxOf, rulesFor, within } from './engine.ts';
import { boxText, joined, makeContext } from './proof/context.ts';
import type { Known, Move, RoutingData, Situation } from './types.ts';

/** Where every situation led on a day, and what the answers were called. */
export interface Accepted {
  date: string;
  /** Heading of each destination. */
  headings: Record<string, Localized>;
  /** First paragraph of each destination. */
  leads: Record<string, Localized>;
  /** Situations of each destination. */
  situations: Record<string, Known[]>;
}

/** Situations that led to one destination and now lead to another. */
export interface Moved {
  was: string;
  now: string;
  when: Known;
}

/**
 * Records where everything leads.
 * @param data the routing data of the day
 * @param claims all claims
 * @param date the day
 */
export function acceptedNow(data: RoutingData, claims: Claims, date: string): Accepted {
  const ends = new Map<string, Situation[]>();
  for (const situation of makeContext(data, claims).possible) {
    for (const { destination } of rulesFor(data.rules, boxOf(situation))) {
      ends.set(destination, [...(ends.get(destination) ?? []), situation]);
    }
  }
  const texts = (name: 'heading' | 'lead') =>
    Object.fromEntries(
      Object.keys(data.destinations).map((id) => [
        id,
        perLocale((locale) => data.wording[locale].outcomes[id]?.[name] ?? ''),
      ]),
    );
  const situations = Object.fromEntries([...ends].map(([id, found]) => [id, joined(data.facts, found)]));
  return { date, headings: texts('heading'), leads: texts('lead'), situations };
}

/**
 * Compares where everything leads with what was accepted. Rows that begin or end by their day are no change: both are
 * compared as of the day of acceptance.
 * @param data the routing data
 * @param claims all claims
 * @param accepted what was accepted
 * @returns what has moved, as few boxes as cover it; situations that are new are none
 */
export function movedSince(data: RoutingData, claims: Claims, accepted: Accepted): Moved[] {
  const rules = [...data.rules, ...data.otherRules].filter((rule) => holdsOn(rule, accepted.date));
  const before = Object.entries(accepted.situations).flatMap(([was, boxes]) => boxes.map((box) => ({ was, box })));
  const found = new Map<string, Situation[]>();
  for (const situation of makeContext(data, claims).possible) {
    const was = before.find(({ box }) => within(situation, box))?.was;
    const now = rulesFor(rules, boxOf(situation))[0]?.destination;
    if (was === undefined || now === undefined || was === now) continue;
    const key = `${was} ${now}`;
    found.set(key, [...(found.get(key) ?? []), situation]);
  }
  return [...found].flatMap(([key, situations]) => {
    const [was = '', now = ''] = key.split(' ');
    return joined(data.facts, situations).map((when) => ({ was, now, when }));
  });
}

/**
 * Writes what has moved as faults.
 * @param data the routing data
 * @param moved from `movedSince`
 */
export function moveFaults(data: RoutingData, moved: readonly Moved[]): ContentFault[] {
  return moved.map(({ was, now, when }) => ({
    id: 'destination-moved',
    file: 'content/routing/rules.yaml',
    field: boxText(data.facts, when),
    value: `${was} → ${now}`,
    remedy:
      'Pages that led elsewhere say so for 90 days: run “npm run check:moves -- --accept”, which writes the entries into content/routing/moved.yaml.',
  }));
}

/**
 * Makes the entries for what has moved.
 * @param moved from `movedSince`
 * @param accepted what was accepted before
 * @param date the day of the change
 */
export function moveEntries(moved: readonly Moved[], accepted: Accepted, date: string): Move[] {
  return moved.flatMap(({ was, when }) => {
    const heading = accepted.headings[was];
    return heading === undefined ? [] : [{ date, when, was: heading }];
  });
}

/** Destinations whose first paragraph differs from the accepted one. */
export function changedLeads(data: RoutingData, accepted: Accepted): string[] {
  return Object.entries(accepted.leads).flatMap(([id, lead]) => {
    const now = perLocale((locale) => data.wording[locale].outcomes[id]?.lead);
    return now['en-us'] === undefined || (now['en-us'] === lead['en-us'] && now['de-de'] === lead['de-de']) ? [] : [id];
  });
}

/** A change for the list of changes: all answers that moved on one day. */
interface MoveChange {
  id: string;
  date: string;
  subject: 'rule';
  address: string;
  title: Localized;
  text: Localized;
}

/**
 * Lists the days on which answers moved, with the headings that they had.
 * @param data the routing data; only what moved lately is in it
 */
export function movesOf(data: RoutingData): MoveChange[] {
  const days = new Set(data.moved.map(({ date }) => date));
  return [...days].map((date) => {
    const headings = perLocale((locale) => [
      ...new Set(
        data.moved.filter((move) => move.date === date && move.when !== undefined).map(({ was }) => was[locale]),
      ),
    ]);
    return {
      id: `moved-${date}`,
      date,
      subject: 'rule',
      address: 'route/',
      title: perLocale((locale) => translator(routingDictionary, locale)('movedTitle')),
      text: perLocale((locale) =>
        translator(routingDictionary, locale)('movedText', { headings: headings[locale].join(' · ') }),
      ),
    };
  });
}
