/**
 * The proof of the ladders: for each offer and each answer that leads to a publisher, the ladder ends at a channel or
 * in its declared fallback. It judges the results of `resolveContact` and does not repeat its logic.
 */

import { type Locale, locales } from '../i18n/locale.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import type { ProofCheck } from '../routing/proof/context.ts';
import type { RoutingData } from '../routing/types.ts';
import { LADDERS, type LadderAnswer, type LadderStep, resolveContact } from './ladder.ts';

/** The part of the routing data that the proof needs. */
export type LadderRouting = Pick<RoutingData, 'destinations' | 'paths'>;

/** How often the answers about the offers of one publisher end at each step. */
export interface PublisherLadders {
  publisher: ProjectedOffer['publisher'];
  offers: number;
  steps: Record<LadderStep, number>;
}

export interface LadderProof {
  faults: ReturnType<ProofCheck>;
  /** The number of destinations that lead to a publisher. */
  destinations: number;
  /** Offers × destinations, each in the locale counted. */
  answers: number;
  /** In the order of the offers. */
  publishers: PublisherLadders[];
}

/** All steps in the order in which tables show them. */
export const LADDER_STEPS = [
  'support-contact',
  'support-website',
  'csp-contact',
  'engineering-contact',
  'partner-center-path',
  'your-partner',
] as const satisfies LadderStep[];

/**
 * Resolves every ladder for every offer in all locales.
 * @param offers projected offers of one edition
 * @param locale the locale whose answers are counted; faults are those of all locales, because an offer may have a
 *   listing for each
 * @param find finds a contact; tests pass a broken one
 * @returns faults (none: every ladder ends where it may) and figures for each publisher
 */
export function proveLadders(
  routing: LadderRouting,
  offers: readonly ProjectedOffer[],
  locale: Locale,
  find: typeof resolveContact = resolveContact,
): LadderProof {
  const asked = Object.values(routing.destinations).flatMap(({ id, ladder }) =>
    ladder === undefined ? [] : [{ id, ladder }],
  );
  const file = 'content/routing/destinations.yaml';
  const faults: LadderProof['faults'] = [];
  const publishers = new Map<string, PublisherLadders>();
  for (const { id, ladder } of asked) {
    // If there is no channel, the answer shows this path.
    const { path } = LADDERS[ladder];
    if (routing.paths[path] !== undefined) continue;
    const remedy = `Add this path to paths.yaml: the ladder “${ladder}” ends there.`;
    faults.push({ id: 'ladder-fallback', file, field: `${id}.ladder`, value: path, remedy });
  }
  for (const offer of offers) {
    const counted = publishers.get(offer.publisher.id) ?? { publisher: offer.publisher, offers: 0, steps: noSteps() };
    publishers.set(offer.publisher.id, { ...counted, offers: counted.offers + 1 });
    for (const { id, ladder } of asked) {
      for (const each of locales) {
        const answer = find(ladder, offer, each);
        const remedy = wrongEnd(ladder, answer);
        if (remedy !== undefined) {
          const value = `${offer.id}: ${answer.step}`;
          faults.push({ id: 'ladder-dead-end', file, field: `${id}.ladder`, value, remedy, locale: each });
        }
        if (each === locale) counted.steps[answer.step] += 1;
      }
    }
  }
  return {
    faults,
    destinations: asked.length,
    answers: offers.length * asked.length,
    publishers: [...publishers.values()],
  };
}

/** The remedy for a wrong end of a ladder; undefined if it is right. */
function wrongEnd(kind: keyof typeof LADDERS, { step, channels, skipped }: LadderAnswer): string | undefined {
  const { steps, end } = LADDERS[kind];
  const order: LadderStep[] = [...steps, end];
  const way = [...skipped.map((each) => each.step), step];
  if (way.some((each, index) => each !== order[index])) {
    return `Go down the ladder step by step: ${order.join(', ')}; not ${way.join(', ')}.`;
  }
  if (step === end) return channels.length === 0 ? undefined : `The fallback “${end}” names no channel.`;
  return channels.some(({ value }) => value !== '')
    ? undefined
    : `A step without a channel is passed over: go on to “${order[way.length]}”.`;
}

function noSteps(): Record<LadderStep, number> {
  return Object.fromEntries(LADDER_STEPS.map((step) => [step, 0])) as Record<LadderStep, number>;
}

/**
 * Writes the proof for the terminal.
 * @returns figures for each publisher, and the verdict as the last line; the caller writes the faults
 */
export function laddersText({ faults, destinations, answers, publishers }: LadderProof): string {
  return [
    `ladders end at: ${LADDER_STEPS.join(', ')}`,
    ...publishers.map(
      ({ publisher, offers, steps }) =>
        `  ${publisher.id} (${offers}): ${LADDER_STEPS.map((step) => steps[step]).join(', ')}`,
    ),
    `${faults.length === 0 ? 'proven' : 'NOT proven'}: ${answers} answers of ${destinations} destinations, ${faults.length} faults`,
  ].join('\n');
}
