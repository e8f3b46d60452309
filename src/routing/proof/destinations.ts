/**
 * Checks that each destination is used and rests on claims, that none sends the asker to themselves, and that no
 * refusal leads back.
 */
import { type Destination, type FactValues, ROLE } from '../types.ts';
import { type Context, check, PARTNERS, partiesOf, rolesOfRule } from './context.ts';

const FILE = 'destinations.yaml';

/** A destination that neither a rule nor a refusal names. */
export const destinationUnused = check('destination-unused', FILE, ({ data, roles }) =>
  Object.keys(data.destinations)
    .filter((id) => !roles.has(id) && !data.otherRules.some((rule) => rule.destination === id))
    .map((id) => ({ field: id, value: id, remedy: 'Let a rule or a refusal lead here, or remove it.' })),
);

/** A rule, or a destination that only a refusal leads to, without a claim. */
export const outcomeWithoutClaim = check('outcome-without-claim', FILE, ({ data }) => {
  const remedy = 'Name at least one claim that the answer rests on.';
  const ruled = new Set(data.rules.map((rule) => rule.destination));
  return [
    ...data.rules
      .filter((rule) => rule.claims.length === 0)
      .map(({ id, claims }) => ({ file: 'rules.yaml', field: `${id}.claims`, value: claims, remedy })),
    ...Object.values(data.destinations)
      .filter(({ id, desk, claims }) => {
        const ofDesk = desk === undefined ? [] : (data.desks[desk]?.claims ?? []);
        return !ruled.has(id) && claims.length + ofDesk.length === 0;
      })
      .map(({ id, claims }) => ({ field: `${id}.claims`, value: claims, remedy })),
  ];
});

/** A destination that names the asker as recipient, or tells the asker not to contact the asker. */
export const askerAsRecipient = check('asker-as-recipient', FILE, (context) =>
  asked(context, ({ id, recipient, not }, role, known) => {
    const remedy = `Asked by ${role}. Use a destination of its own for this role; the recipient of oneself is “self”.`;
    const isAsker = (party: string): boolean => partiesOf(context.data.facts, party, role).includes(role);
    return [
      ...(recipient !== 'self' && isAsker(recipient) ? [{ field: `${id}.recipient`, value: recipient }] : []),
      ...not.filter(isAsker).map((party) => ({ field: `${id}.not`, value: party })),
    ].map((found) => ({ ...found, remedy, known }));
  }),
);

/** A chain of refusals that comes back, or that leads to somebody whom the first answer excludes. */
export const refusedCycle = check('refused-cycle', FILE, (context) => {
  const { data, roles } = context;
  return Object.values(data.destinations).flatMap(({ id, not, refused }) => {
    if (refused === undefined) return [];
    const field = `${id}.refused`;
    const chain = [id];
    for (let next: string | undefined = refused; next !== undefined; next = data.destinations[next]?.refused) {
      if (chain.includes(next)) {
        const value = [...chain, next].join(' → ');
        const remedy = 'End the chain at a destination that does not refuse.';
        return next === id ? [{ field, value, remedy }] : [];
      }
      chain.push(next);
    }
    const recipient = data.destinations[refused]?.recipient ?? '';
    const excluded = [...(roles.get(id) ?? [])].find((role) => {
      const parties = partiesOf(data.facts, recipient, role);
      return not.some((party) => partiesOf(data.facts, party, role).some((one) => parties.includes(one)));
    });
    if (excluded === undefined) return [];
    const value = `${refused} → ${recipient}, not: ${not.join(', ')}`;
    const remedy = 'Whoever is not to be contacted cannot be the way out: choose another destination.';
    return [{ id: 'refused-excluded', field, value, remedy, known: ruleFor(context, id, excluded) }];
  });
});

/** A destination whose ladder or desk does not fit its recipient. */
export const destinationShape = check('destination-shape', FILE, ({ data }) =>
  Object.values(data.destinations).flatMap(({ id, recipient, ladder, desk }) =>
    [
      { name: 'ladder', value: ladder, of: 'isv-publisher' },
      { name: 'desk', value: desk, of: 'microsoft' },
    ]
      .filter(({ value, of }) => (recipient === of) !== (value !== undefined))
      .map(({ name, value, of }) => {
        const remedy = `Give a ${name} where the recipient is ${of}, and only there.`;
        return { field: `${id}.${name}`, value, remedy };
      }),
  ),
);

/** A destination that sends to somebody and says not to contact them. */
export const recipientExcluded = check('recipient-excluded', FILE, (context) =>
  asked(context, ({ id, recipient, not }, role, known) => {
    // `askerAsRecipient` reports this case.
    if (recipient === 'self') return [];
    const { facts } = context.data;
    const sentTo = partiesOf(facts, recipient, role);
    const remedy = `Asked by ${role}. Somebody is either the recipient or not to be contacted: remove one of the two.`;
    return not
      .filter((party) => partiesOf(facts, party, role).some((one) => sentTo.includes(one)))
      .map((party) => ({ field: `${id}.not`, value: party, remedy, known }));
  }),
);

/** A click path that would stand on a page twice: as the path of the destination and as that of its desk. */
export const pathTwice = check('path-twice', FILE, ({ data }) =>
  Object.values(data.destinations)
    .filter(({ desk, path }) => path !== undefined && data.desks[desk ?? '']?.path === path)
    .map(({ id, desk, path }) => {
      return { field: `${id}.path`, value: path, remedy: `The desk “${desk}” shows this path: remove it here.` };
    }),
);

/** A ladder shown to the wrong asker: contacts for partners to others, or the public ones to a partner. */
export const ladderAudience = check('ladder-audience', FILE, (context) =>
  asked(context, ({ id, ladder }, role, known) => {
    const isPartner = context.data.facts.groups[PARTNERS]?.includes(role) === true;
    if (ladder === undefined || isPartner !== (ladder === 'customer')) return [];
    const remedy = `Asked by ${role}. Partners use technical or commercial; everybody else uses customer.`;
    return [{ field: `${id}.ladder`, value: ladder, remedy, known }];
  }),
);

/** Finds something for each destination and each role that reaches it, with the situations in which it does. */
function asked<T>(
  context: Context,
  find: (destination: Destination, role: string, known: FactValues | undefined) => T[],
): T[] {
  return Object.values(context.data.destinations).flatMap((destination) =>
    [...(context.roles.get(destination.id) ?? [])].flatMap((role) =>
      find(destination, role, ruleFor(context, destination.id, role)),
    ),
  );
}

/** The situations of a rule that leads a role to a destination; none where only a refusal leads there. */
function ruleFor({ data }: Context, destination: string, role: string): FactValues | undefined {
  const rule = data.rules.find((each) => each.destination === destination && rolesOfRule(data, each).includes(role));
  return rule && { ...rule.when, [ROLE]: [role] };
}
