/** Checks that the wording is complete in each locale and holds nothing else. */
import type { ContentFault } from '../../content/fault.ts';
import { type Locale, locales, otherLocales } from '../../i18n/locale.ts';
import { refusalOf } from '../refusals.ts';
import { type Destination, type OutcomeWording, PLACEHOLDERS } from '../types.ts';
import { type Context, fault, PARTNERS, type ProofCheck } from './context.ts';

/** Whether a destination needs a member of its wording, may have it, or must not. */
type MemberNeed = 'required' | 'optional' | 'forbidden';

/** Wording of questions, options and detours. */
export const treeWording: ProofCheck = ({ data }) => {
  const questions = Object.values(data.tree.questions);
  const options = questions.flatMap((question) => question.options);
  const wanted = {
    questions: questions.map((question) => question.id),
    options: options.map((option) => option.id),
    detours: options.flatMap((option) => option.detour ?? []),
  };
  return locales.flatMap((locale) =>
    (['questions', 'options', 'detours'] as const).flatMap((part) =>
      keyFaults(
        locale,
        `wording/${locale}/tree.yaml`,
        `${part}.`,
        wanted[part],
        Object.keys(data.wording[locale][part]),
      ),
    ),
  );
};

/** Wording of outcomes: one for each destination, with the members that its recipient needs. */
export const outcomeWording: ProofCheck = (context) =>
  locales.flatMap((locale) => {
    const { destinations, wording } = context.data;
    const { outcomes } = wording[locale];
    const file = (id: string): string => `wording/${locale}/outcomes-${destinations[id]?.topic ?? '*'}.yaml`;
    return [
      ...keyFaults(locale, `wording/${locale}/outcomes-*.yaml`, '', Object.keys(destinations), Object.keys(outcomes)),
      ...Object.values(destinations).flatMap((destination) => {
        const outcome = outcomes[destination.id];
        if (outcome === undefined) return [];
        return [
          ...memberFaults(context, locale, file(destination.id), destination, outcome),
          ...keyFaults(
            locale,
            file(destination.id),
            `${destination.id}.not.`,
            destination.not,
            Object.keys(outcome.not),
          ),
        ];
      }),
    ];
  });

/** Texts about refusals: the same entries in all locales, each used by an outcome without words of its own. */
export const refusalWording: ProofCheck = ({ data }) =>
  locales.flatMap((locale) => {
    const { refusals, outcomes } = data.wording[locale];
    const written = new Set(locales.flatMap((each) => Object.keys(data.wording[each].refusals)));
    const needed = Object.values(data.destinations)
      .filter(({ id }) => outcomes[id]?.refused === undefined)
      .map(({ refused, recipient }) => (refused !== undefined && written.has(refused) ? refused : recipient));
    const wanted = [...written].filter((id) => needed.includes(id));
    return keyFaults(locale, `wording/${locale}/refusals.yaml`, '', wanted, Object.keys(refusals));
  });

/** Two outcomes with the same heading, which readers could not tell apart. */
export const headingDuplicate: ProofCheck = ({ data }) =>
  locales.flatMap((locale) => {
    const entries = Object.entries(data.wording[locale].outcomes);
    return entries.flatMap(([id, { heading }], index) => {
      const twin = entries.slice(0, index).find(([, other]) => other.heading === heading);
      if (twin === undefined) return [];
      const remedy = `${twin[0]} has the same heading: say what is special here.`;
      return [
        fault('heading-duplicate', `wording/${locale}/outcomes-*.yaml`, `${id}.heading`, heading, remedy, { locale }),
      ];
    });
  });

/** Placeholders outside the closed set, or not the same in all locales. */
export const placeholders: ProofCheck = ({ data }) =>
  locales.flatMap((locale) =>
    Object.entries(data.wording[locale].outcomes).flatMap(([id, outcome]) => {
      const here = placeholdersOf(outcome);
      const there = new Set(
        otherLocales(locale).flatMap((other) => [...placeholdersOf(data.wording[other].outcomes[id])]),
      );
      const file = `wording/${locale}/outcomes-${data.destinations[id]?.topic ?? '*'}.yaml`;
      const field = `${id}.message`;
      const strange = [...here].filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name));
      const missing = [...there].filter((name) => !here.has(name));
      return [
        ...strange.map((name) =>
          fault('placeholder-unknown', file, field, name, `Use one of: ${PLACEHOLDERS.join(', ')}.`, { locale }),
        ),
        // `outcomeWording` reports a message that is missing altogether.
        ...(outcome.message === undefined ? [] : missing).map((name) =>
          fault('placeholder-mismatch', file, field, name, `Another locale uses {${name}}: use it here too.`, {
            locale,
          }),
        ),
      ];
    }),
  );

/** Ids without wording and wording without an id. */
function keyFaults(
  locale: Locale,
  file: string,
  prefix: string,
  wanted: readonly string[],
  found: readonly string[],
): ContentFault[] {
  return [
    ...wanted
      .filter((id) => !found.includes(id))
      .map((id) => fault('wording-missing', file, `${prefix}${id}`, undefined, 'Add this wording.', { locale })),
    ...found
      .filter((id) => !wanted.includes(id))
      .map((id) => fault('wording-unused', file, `${prefix}${id}`, id, 'Nothing uses this: remove it.', { locale })),
  ];
}

/** Members that an outcome lacks, or that it must not have. */
function memberFaults(
  context: Context,
  locale: Locale,
  file: string,
  destination: Destination,
  outcome: OutcomeWording,
): ContentFault[] {
  const needs = needsOf(context, destination, locale);
  return (Object.keys(needs) as (keyof typeof needs)[]).flatMap((member) => {
    const there = outcome[member] !== undefined;
    const field = `${destination.id}.${member}`;
    const who = `recipient ${destination.recipient}`;
    if (needs[member] === 'required' && !there) {
      return [fault('wording-missing', file, field, undefined, `Add it: this outcome needs it (${who}).`, { locale })];
    }
    if (needs[member] === 'forbidden' && there) {
      return [
        fault('wording-unused', file, field, outcome[member], `Remove it: it is not shown here (${who}).`, { locale }),
      ];
    }
    return [];
  });
}

function needsOf(
  { data, roles }: Context,
  destination: Destination,
  locale: Locale,
): Record<'steps' | 'ready' | 'message' | 'customer' | 'refused', MemberNeed> {
  const { id, recipient, refused } = destination;
  const partners = data.facts.groups[PARTNERS] ?? [];
  const askedByPartner = partners.some((role) => roles.get(id)?.has(role));
  const byRecipient: Record<string, { steps: MemberNeed; message: MemberNeed }> = {
    self: { steps: 'required', message: 'forbidden' },
    customer: { steps: 'required', message: 'optional' },
    nobody: { steps: 'optional', message: 'forbidden' },
  };
  return {
    ...(byRecipient[recipient] ?? { steps: 'forbidden', message: 'required' }),
    ready: recipient === 'nobody' ? 'optional' : 'required',
    customer: askedByPartner ? (recipient === 'nobody' ? 'optional' : 'required') : 'forbidden',
    // Every recipient may decline or be silent.
    refused:
      (refused === undefined && ['self', 'customer', 'nobody'].includes(recipient)) ||
      refusalOf(data.wording[locale].refusals, destination) !== undefined
        ? 'optional'
        : 'required',
  };
}

function placeholdersOf(outcome: OutcomeWording | undefined): Set<string> {
  const text = `${outcome?.message?.subject ?? ''}\n${outcome?.message?.body ?? ''}`;
  return new Set([...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? ''));
}
