/**
 * The data pack of one locale: everything that a journey shows, small enough to send to the browser once. Cases,
 * responsibilities, reasons and the wording of other locales are left out.
 */
import { type ClaimsPack, packClaims } from '../claims/pack.ts';
import type { Claims, Sources } from '../claims/types.ts';
import { addDays } from '../config/days.ts';
import { type Locale, type Localized, perLocale } from '../i18n/locale.ts';
import { succeeding } from './codec.ts';
import type {
  ClickPath,
  Desk,
  Destination,
  FactValues,
  MessageTemplate,
  OutcomeWording,
  RoutingData,
  Rule,
  Tree,
  Wording,
} from './types.ts';

export type PackDesk = Pick<Desk, 'path' | 'claims'> & { name: string; hours?: string };
export type PackPath = Pick<ClickPath, 'dated' | 'partnerCenterRoles'> & { title: string; steps: string[] };

export type PackOutcome = Omit<OutcomeWording, 'message' | 'customer' | 'refused'>;

/** Where a page led on other days, or what its first paragraph said. */
export interface PackShift {
  /** The first day to come on which it will lead elsewhere. */
  from?: string;
  /** The last day on which it led elsewhere, or said something else. */
  until?: string;
  /** The situations it is about, where a row of the table changes by its day. */
  when?: FactValues;
  /** The addresses it is about: option ids joined by slashes. */
  at?: string[];
  /** The destination that it is about, where its first paragraph has changed. */
  outcome?: string;
  /** The destination of the other days. */
  destination?: string;
  /** Its heading, or the first paragraph. */
  text: string;
  /** The entry in the list of changes that explains it. */
  change?: string;
}

export interface RoutingPack {
  locale: Locale;
  tree: Tree;
  rules: Omit<Rule, 'activity' | 'claims'>[];
  /** By id. */
  destinations: Record<string, Omit<Destination, 'id' | 'formerly'>>;
  wording: Pick<Wording, 'questions' | 'options' | 'detours' | 'triage'> & {
    outcomes: Record<string, PackOutcome>;
  };
  desks: Record<string, PackDesk>;
  /** The click paths that a journey shows; guides show others as well. */
  paths: Record<string, PackPath>;
  retired: Record<string, string>;
  /** Where pages led lately or will lead soon. */
  shifts: PackShift[];
  /** What the documents do not say, by the claim of the gap: an answer may say it in its first paragraph. */
  silences: Record<string, string>;
  /**
   * Claims, sources, and what follows a refusal, a file of their own: an answer shows them below its first screen and lacks
   * them until then.
   */
  evidence?: ClaimsPack & {
    /** Rule -> its claims. */
    cited: Record<string, string[]>;
    /** What to do after a refusal: destination -> its own text. */
    refused: Record<string, string>;
    /** The same for destinations without one: destination that follows, or recipient -> text. */
    refusals: Wording['refusals'];
    /** What first paragraphs said lately. */
    said: PackShift[];
  };
  /** Texts to send, a file of their own as well. */
  outgoing?: OutgoingTexts;
}

/** Texts to send, in all locales: recipient and customer may read another language than the asker. */
export interface OutgoingTexts {
  /** Destination -> message to the recipient. */
  messages: Localized<Record<string, MessageTemplate>>;
  /** Destination -> reply to the customer. */
  replies: Localized<Record<string, string>>;
}

/**
 * Makes the pack of one locale.
 * @param claims all claims; the pack takes those that an outcome shows
 * @param sources all sources; the pack takes those of its claims
 */
export function makePack(data: RoutingData, claims: Claims, sources: Sources, locale: Locale): RoutingPack {
  const desks = map(data.desks, (desk) => ({
    name: desk.name[locale],
    ...(desk.hours && { hours: desk.hours[locale] }),
    ...(desk.path !== undefined && { path: desk.path }),
    claims: desk.claims,
  }));
  const { outcomes, refusals, ...treeWording } = data.wording[locale];
  const walked = [
    ...Object.values(data.destinations),
    ...Object.values(data.desks),
    ...Object.values(treeWording.detours),
  ];
  const paths = pick(data.paths, new Set(walked.flatMap(({ path }) => path ?? [])));
  const shown = [
    ...data.rules.map((rule) => [...rule.claims, ...(rule.gap === undefined ? [] : [rule.gap])]),
    ...Object.values(data.destinations).map((destination) => destination.claims),
    ...Object.values(desks).map((desk) => desk.claims),
    ...Object.values(treeWording.triage).map((triage) => triage.claims),
  ].flat();
  const shifts = packShifts(data, locale);
  return {
    locale,
    tree: data.tree,
    rules: data.rules.map(packRule),
    destinations: map(data.destinations, ({ id: _id, formerly: _formerly, ...destination }) => destination),
    wording: { ...treeWording, outcomes: map(outcomes, packOutcome) },
    desks,
    paths: map(paths, (path) => packPath(path, locale)),
    retired: data.retired,
    shifts: shifts.filter(({ outcome }) => outcome === undefined),
    silences: Object.fromEntries(data.rules.flatMap(({ gap }) => silence(claims, gap, locale))),
    evidence: {
      ...packClaims(claims, sources, shown, locale),
      cited: Object.fromEntries(data.rules.map(({ id, claims: own }) => [id, own])),
      refused: wordingOf(data.wording[locale], 'refused'),
      refusals,
      said: shifts.filter(({ outcome }) => outcome !== undefined),
    },
    outgoing: {
      messages: perLocale((each) => wordingOf(data.wording[each], 'message')),
      replies: perLocale((each) => wordingOf(data.wording[each], 'customer')),
    },
  };
}

/** A click path with its texts in one language. */
export function packPath(path: ClickPath, locale: Locale): PackPath {
  const { dated, partnerCenterRoles } = path;
  return { title: path.title[locale], steps: path.steps[locale], dated, partnerCenterRoles };
}

/** Rows that hold on other days near that of the build, and the recorded moves. */
function packShifts(data: RoutingData, locale: Locale): PackShift[] {
  const { outcomes } = data.wording[locale];
  const rows = data.shiftingRules.flatMap(({ from, until, when, destination }): PackShift[] => {
    const text = outcomes[destination]?.heading;
    if (text === undefined) return [];
    return [{ ...(from === undefined ? { until: until ?? '' } : { from }), when, destination, text }];
  });
  const moved = data.moved.map(({ date, change, at, outcome, was }): PackShift => {
    const about =
      at === undefined ? { outcome: outcome ?? '' } : { at: at.map((address) => succeeding(data.retired, address)) };
    return { until: addDays(date, -1), change, ...about, text: was[locale] };
  });
  return [...rows, ...moved];
}

function packRule({
  activity: _activity,
  claims: _claims,
  from: _from,
  until: _until,
  ...rule
}: Rule): RoutingPack['rules'][number] {
  return rule;
}

function packOutcome(words: OutcomeWording): PackOutcome {
  const { message: _message, customer: _customer, refused: _refused, ...outcome } = words;
  return outcome;
}

function silence(claims: Claims, gap: string | undefined, locale: Locale): [string, string][] {
  const claim = gap === undefined ? undefined : claims[gap];
  return gap === undefined || claim === undefined ? [] : [[gap, claim.statement[locale]]];
}

/** One text of each outcome that has it, by destination. */
function wordingOf<K extends 'message' | 'customer' | 'refused'>(
  { outcomes }: Wording,
  name: K,
): Record<string, NonNullable<OutcomeWording[K]>> {
  return Object.fromEntries(
    Object.entries(outcomes).flatMap(([id, { [name]: text }]) => (text === undefined ? [] : [[id, text]])),
  );
}

function pick<T>(record: Record<string, T>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
}

function map<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
}
