/** Checks that the wording is complete in each locale and holds nothing else. */
import { type Locale, locales, otherLocales } from '../../i18n/locale.ts';
import { refusalOf } from '../refusals.ts';
import { type Destination, type OutcomeWording, PLACEHOLDERS } from '../types.ts';
import { type Context, check, type Found, outcomeCheck, PARTNERS, wordingFile, wordsIn } from './context.ts';

/** Whether a destination needs a member of its wording, may have it, or must not. */
type MemberNeed = 'required' | 'optional' | 'forbidden';

/** Wording of questions, options and detours. */
export const treeWording = check('wording-unused', '', ({ data }) => {
  const questions = Object.values(data.tree.questions);
  const options = questions.flatMap((question) => question.options);
  const wanted = {
    questions: questions.map(({ id }) => id),
    options: options.map(({ id }) => id),
    detours: options.flatMap(({ detour }) => detour ?? []),
  };
  return locales.flatMap((locale) =>
    (['questions', 'options', 'detours'] as const).flatMap((part) =>
      keyFaults(`wording/${locale}/tree.yaml`, locale, wanted[part], data.wording[locale][part], `${part}.`),
    ),
  );
});

/** Wording of outcomes: one for each destination, with the members that its recipient needs. */
export const outcomeWording = check('wording-unused', '', (context) =>
  locales.flatMap((locale) => {
    const { destinations, wording } = context.data;
    const { outcomes } = wording[locale];
    return [
      ...keyFaults(`wording/${locale}/outcomes-*.yaml`, locale, Object.keys(destinations), outcomes),
      ...Object.values(destinations).flatMap((destination) => {
        const { id, not } = destination;
        const outcome = outcomes[id];
        if (outcome === undefined) return [];
        const file = wordingFile(context, locale, id);
        return [
          ...memberFaults(context, locale, destination, outcome).map((found) => ({ file, locale, ...found })),
          ...keyFaults(file, locale, not, outcome.not, `${id}.not.`),
        ];
      }),
    ];
  }),
);

/** Texts about refusals: the same entries in all locales, each used by an outcome without words of its own. */
export const refusalWording = check('wording-unused', '', ({ data }) =>
  locales.flatMap((locale) => {
    const { refusals, outcomes } = data.wording[locale];
    const written = new Set(locales.flatMap((each) => Object.keys(data.wording[each].refusals)));
    const needed = Object.values(data.destinations)
      .filter(({ id }) => outcomes[id]?.refused === undefined)
      .map(({ refused, recipient }) => (refused !== undefined && written.has(refused) ? refused : recipient));
    return keyFaults(`wording/${locale}/refusals.yaml`, locale, [...written.intersection(new Set(needed))], refusals);
  }),
);

/** Two outcomes with the same heading, which readers could not tell apart. */
export const headingDuplicate = check('heading-duplicate', '', ({ data }) =>
  locales.flatMap((locale) => {
    const entries = Object.entries(data.wording[locale].outcomes);
    return entries.flatMap(([id, { heading }], index) => {
      const twin = entries.slice(0, index).find(([, other]) => other.heading === heading);
      if (twin === undefined) return [];
      const remedy = `${twin[0]} has the same heading: say what is special here.`;
      const file = `wording/${locale}/outcomes-*.yaml`;
      return [{ file, field: `${id}.heading`, value: heading, remedy, locale }];
    });
  }),
);

/** Placeholders outside the closed set, or not the same in all locales. */
export const placeholders = outcomeCheck('placeholder-unknown', (outcome, { data, id, locale }) => {
  const field = 'message';
  const here = placeholdersOf(outcome);
  const elsewhere = otherLocales(locale).flatMap((other) => [...placeholdersOf(data.wording[other].outcomes[id])]);
  // `outcomeWording` reports a message that is missing altogether.
  const missing = outcome.message === undefined ? [] : [...new Set(elsewhere).difference(here)];
  return [
    ...[...here.difference(new Set<string>(PLACEHOLDERS))].map((value) => {
      return { field, value, remedy: `Use one of: ${PLACEHOLDERS.join(', ')}.` };
    }),
    ...missing.map((value) => {
      return { id: 'placeholder-mismatch', field, value, remedy: `Another locale uses {${value}}: use it here too.` };
    }),
  ];
});

/** Ids without wording and wording without an id. */
function keyFaults(file: string, locale: Locale, wanted: readonly string[], texts: object, prefix = ''): Found[] {
  const found = new Set(Object.keys(texts));
  const needed = new Set(wanted);
  return [
    ...[...needed.difference(found)].map((id) => {
      return { id: 'wording-missing', file, field: prefix + id, remedy: 'Add this wording.', locale };
    }),
    ...[...found.difference(needed)].map((value) => {
      return { file, field: prefix + value, value, remedy: 'Nothing uses this: remove it.', locale };
    }),
  ];
}

/** Members that an outcome lacks, or that it must not have. */
function memberFaults(context: Context, locale: Locale, destination: Destination, outcome: OutcomeWording): Found[] {
  const needs = needsOf(context, destination, locale);
  const who = `recipient ${destination.recipient}`;
  return (Object.keys(needs) as (keyof typeof needs)[]).flatMap((member): Found[] => {
    const value = outcome[member];
    const field = `${destination.id}.${member}`;
    if (needs[member] === 'required' && value === undefined) {
      return [{ id: 'wording-missing', field, remedy: `Add it: this outcome needs it (${who}).` }];
    }
    if (needs[member] !== 'forbidden' || value === undefined) return [];
    return [{ field, value, remedy: `Remove it: it is not shown here (${who}).` }];
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
  return new Set([...wordsIn(outcome?.message).matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name));
}
