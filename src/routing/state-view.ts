/**
 * Makes the view of a state from the pack and the answers. Pages and the island both use it, so that they cannot
 * differ.
 */
import { packClaimView } from '../claims/pack.ts';
import type { ClaimView } from '../claims/view.ts';
import { type Locale, type Localized, locales, perLocale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { outcomeHref, ROLE_PARAMETER, stateHref } from './codec.ts';
import {
  change,
  type DetourState,
  type GivenAnswer,
  type OutcomeState,
  overlap,
  type QuestionState,
  resolve,
  rulesFor,
  type State,
} from './engine.ts';
import type { PackShift, RoutingPack } from './pack.ts';
import { refusalOf } from './refusals.ts';
import { type AnswerKind, type Destination, NO_SYMPTOM, type Option, ROLE, type Rule, SYMPTOM } from './types.ts';
import type { AnswerView, DetourView, OptionView, OutcomeView, QuestionView, ShiftView, StateView } from './view.ts';

/**
 * Makes the view of a state.
 * @param previous the answers before the asker chose to change one; options keep the later ones that still fit
 * @throws Error when the pack lacks something, which the proof excludes
 */
export function stateView(pack: RoutingPack, ids: readonly string[], previous: readonly string[] = []): StateView {
  const state = resolve(pack, ids);
  switch (state.kind) {
    case 'question':
      return questionView(pack, state, previous);
    case 'detour':
      return detourView(pack, state, previous);
    case 'outcome':
      return outcomeView(pack, state);
  }
}

function questionView(pack: RoutingPack, state: QuestionState, previous: readonly string[]): QuestionView {
  const { title, hint } = packed(pack.wording.questions, state.question);
  const { window } = packed(pack.tree.questions, state.question);
  return {
    kind: 'question',
    ...frame(pack, state),
    title: titled(pack, title, state),
    heading: title,
    question: state.question,
    ...(hint !== undefined && { hint }),
    options: options(pack, state, previous, () => true),
    ...(window !== undefined && { window }),
    open: state.known[SYMPTOM] === undefined,
  };
}

function detourView(pack: RoutingPack, state: DetourState, previous: readonly string[]): DetourView {
  const { title, body, path } = packed(pack.wording.detours, state.detour);
  return {
    kind: 'detour',
    ...frame(pack, state),
    title: titled(pack, title, state),
    heading: title,
    question: state.question,
    questionTitle: packed(pack.wording.questions, state.question).title,
    body,
    ...(path !== undefined && { path: packed(pack.paths, path) }),
    options: options(pack, state, previous, (option) => option.id !== state.option),
  };
}

function outcomeView(pack: RoutingPack, state: OutcomeState): OutcomeView {
  const [role] = state.known[ROLE] ?? [];
  return {
    ...outcome(pack, state.destination, rulesFor(pack.rules, state.known), state),
    ...frame(pack, state),
    ...(role !== undefined && { role }),
    ...(state.answers.some(({ question }) => packed(pack.tree.questions, question).emergency) && {
      emergency: true as const,
    }),
  };
}

/** Adds the answers to a title, because the same question is asked on several journeys. */
function titled(pack: RoutingPack, title: string, { answers }: State): string {
  const given = answers.map(({ option }) => packed(pack.wording.options, option).label);
  return given.length === 0 ? title : `${title} (${given.join(' · ')})`;
}

/** The members that the views of all states share. */
function frame(pack: RoutingPack, state: State) {
  const { ids, answers, dropped } = state;
  return {
    href: stateHref(pack.locale, ids),
    startHref: stateHref(pack.locale, []),
    ...(ids.length > 0 && { backHref: stateHref(pack.locale, ids.slice(0, -1)) }),
    answers: answers.map(
      ({ question, option }, index): AnswerView => ({
        question,
        questionTitle: packed(pack.wording.questions, question).title,
        option,
        label: packed(pack.wording.options, option).label,
        ...(isDoor(pack, { question, option }) && { door: true as const }),
        changeHref: stateHref(
          pack.locale,
          answers.slice(0, index).map((answer) => answer.option),
        ),
      }),
    ),
    dropped,
  };
}

/** Whether an option stands apart from the list of its question. */
export function isDoor(pack: Pick<RoutingPack, 'tree'>, { question, option }: GivenAnswer): boolean {
  return packed(pack.tree.questions, question).options.some(({ id, door }) => id === option && door !== undefined);
}

function options(
  pack: RoutingPack,
  state: QuestionState | DetourState,
  previous: readonly string[],
  wanted: (option: Option) => boolean,
): OptionView[] {
  const answers = state.answers.map((answer) => answer.option);
  const before = resolve(pack, previous).answers;
  // Former answers count only if the journey up to this question is the same.
  const same = answers.every((id, index) => before[index]?.option === id);
  const given = same ? before.map((answer) => answer.option) : answers;
  const current = same ? before.find((answer) => answer.question === state.question)?.option : undefined;
  const labelOf = (id: string) => packed(pack.wording.options, id).label;
  return packed(pack.tree.questions, state.question)
    .options.filter(wanted)
    .map((option) => {
      const { label, hint } = packed(pack.wording.options, option.id);
      const next = change(pack, given, state.question, option.id);
      return {
        id: option.id,
        label,
        ...(hint !== undefined && { hint }),
        href: stateHref(pack.locale, next.ids),
        door: option.door,
        ...(option.set[SYMPTOM]?.includes(NO_SYMPTOM) && { none: true as const }),
        kind: next.kind,
        current: option.id === current,
        // A detour does not change an answer.
        ...(current !== undefined &&
          next.kind !== 'detour' && {
            effect: {
              kept: next.answers.slice(answers.length + 1).map((kept) => labelOf(kept.option)),
              dropped: next.dropped.map(labelOf),
              leadsTo: headingOf(pack, next),
            },
          }),
      };
    });
}

/** What a state is headed by. */
function headingOf(pack: RoutingPack, state: State): string {
  if (state.kind === 'outcome') return packed(pack.wording.outcomes, state.destination).heading;
  return packed(pack.wording.questions, state.question).title;
}

/** The members of an outcome that do not depend on the answers. */
export function outcome(pack: RoutingPack, id: string, rules: RoutingPack['rules'], state?: OutcomeState) {
  const destination = packed(pack.destinations, id);
  const words = packed(pack.wording.outcomes, id);
  const desk = destination.desk === undefined ? undefined : packed(pack.desks, destination.desk);
  const ruled = rules.flatMap((rule) => pack.evidence?.cited[rule.id] ?? []);
  const claimIds = [...ruled, ...destination.claims, ...(desk?.claims ?? [])];
  const message = allOf(pack.outgoing?.messages, id);
  const reply = allOf(pack.outgoing?.replies, id);
  const triage = pack.wording.triage[id];
  const declined = pack.evidence && (pack.evidence.refused[id] ?? refusalOf(pack.evidence.refusals, destination));
  const gaps = new Set(rules.flatMap((rule) => rule.gap ?? []));
  const readers = new Set(state?.known[ROLE] ?? rules.flatMap(({ when }) => when[ROLE] ?? ''));
  const silent = rules.length > 0 && rules.every(({ gap }) => gap !== undefined && gap === rules[0]?.gap);
  return {
    kind: 'outcome' as const,
    destination: id,
    title: words.heading,
    heading: words.heading,
    topic: destination.topic,
    recipient: destination.recipient,
    forCustomer: [...readers].join() === 'customer',
    ...(destination.ladder !== undefined && { ladder: destination.ladder }),
    answer: answerOf(destination, rules),
    ...(silent && { silence: packed(pack.silences, rules[0]?.gap ?? '') }),
    lead: words.lead,
    shifts: [...pack.shifts, ...(pack.evidence?.said ?? [])]
      .filter((shift) => concerns(shift, id, words.heading, state))
      .map((shift) => shiftView(pack.locale, shift)),
    ...(desk !== undefined && {
      desk: {
        name: desk.name,
        ...(desk.hours !== undefined && { hours: desk.hours }),
        ...(desk.path !== undefined && { path: packed(pack.paths, desk.path) }),
      },
    }),
    steps: words.steps ?? [],
    ...(destination.path !== undefined && { path: packed(pack.paths, destination.path) }),
    ready: words.ready ?? [],
    ...(triage !== undefined && {
      triage: { checks: triage.checks, claims: cited(pack, triage.claims) },
    }),
    ...(message !== undefined && { message }),
    ...(reply !== undefined && { customerReply: reply }),
    not: destination.not.map((party) => ({ party, why: words.not[party] ?? '' })),
    ...(declined !== undefined && { refused: refused(pack, declined, destination.refused, state) }),
    claims: cited(
      pack,
      claimIds.filter((claim) => !gaps.has(claim)),
    ),
    gaps: cited(pack, gaps),
    rules: rules.map((rule) => rule.id),
    outcomeHref: outcomeHref(pack.locale, id),
  };
}

/** The views of claims, each once, as far as the pack holds the evidence already. */
function cited({ evidence }: RoutingPack, ids: Iterable<string>): ClaimView[] {
  return evidence === undefined ? [] : [...new Set(ids)].map((id) => packClaimView(evidence, id));
}

/**
 * Lists the kinds of answer that rows give.
 * @param destination if only a refusal leads there, its recipient decides whether the asker acts
 */
function answerOf({ recipient }: Pick<Destination, 'recipient'>, rules: readonly Pick<Rule, 'answer'>[]): AnswerKind[] {
  if (rules.length === 0) return [recipient === 'self' || recipient === 'nobody' ? 'do' : 'ask'];
  return [...new Set(rules.map(({ answer }) => answer))];
}

/** Whether a page mentions a change: that of a state by its answers and its address, that of an outcome always. */
function concerns(shift: PackShift, id: string, heading: string, state: OutcomeState | undefined): boolean {
  if (shift.outcome !== undefined) return shift.outcome === id;
  // If the heading is the same as before, the notice would tell nothing.
  if (shift.text === heading) return false;
  if (state === undefined || shift.destination === id) return false;
  return shift.when === undefined ? shift.at?.includes(state.ids.join('/')) === true : overlap(shift.when, state.known);
}

function shiftView(locale: Locale, shift: PackShift): ShiftView {
  const { from, until, outcome: said, destination, change: why, text } = shift;
  const kind = said !== undefined ? 'said' : from === undefined ? 'named' : 'will-name';
  return {
    kind,
    day: from ?? until ?? '',
    text,
    ...(destination !== undefined && { href: outcomeHref(locale, destination) }),
    ...(why !== undefined && { why: `${localizedPath(locale, 'changes')}#${why}` }),
  };
}

/** A text of an outcome in all locales, if the pack holds it. */
function allOf<T>(texts: Localized<Record<string, T>> | undefined, id: string): Localized<T> | undefined {
  const found = texts && perLocale((locale) => texts[locale][id]);
  return found && locales.every((locale) => found[locale]) ? (found as Localized<T>) : undefined;
}

/**
 * What to do when the recipient declines. The page of the next outcome is for all roles, so the address carries the
 * role of the asker.
 */
function refused(pack: RoutingPack, text: string, destination: string | undefined, state: OutcomeState | undefined) {
  if (destination === undefined) return { text };
  const { heading } = packed(pack.wording.outcomes, destination);
  const [role] = state?.known[ROLE] ?? [];
  const query = role === undefined ? '' : `?${ROLE_PARAMETER}=${role}`;
  return { text, heading, href: outcomeHref(pack.locale, destination) + query };
}

/** Gives the entry of an id and throws if there is none. */
export function packed<T>(record: Readonly<Record<string, T>>, id: string): T {
  const entry = Object.hasOwn(record, id) ? record[id] : undefined;
  if (entry === undefined) throw new Error(`routing: the pack has nothing for “${id}”`);
  return entry;
}
