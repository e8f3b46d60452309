/**
 * Checks that each destination is used and rests on claims, that none sends the asker to themselves, and that no
 * refusal leads back.
 */
import { ROLE, type RoutingData } from '../types.ts';
import { type Context, fault, journeyFor, PARTNERS, type ProofCheck, partiesOf, rolesOfRule } from './context.ts';

const FILE = 'destinations.yaml';

/** A destination that neither a rule nor a refusal names. */
export const destinationUnused: ProofCheck = ({ data, roles }) =>
  Object.keys(data.destinations)
    .filter((id) => !roles.has(id) && !data.otherRules.some((rule) => rule.destination === id))
    .map((id) => fault('destination-unused', FILE, id, id, 'Let a rule or a refusal lead here, or remove it.'));

/** A rule, or a destination that only a refusal leads to, without a claim. */
export const outcomeWithoutClaim: ProofCheck = ({ data }) => {
  const remedy = 'Name at least one claim that the answer rests on.';
  const ruled = new Set(data.rules.map((rule) => rule.destination));
  return [
    ...data.rules
      .filter((rule) => rule.claims.length === 0)
      .map((rule) => fault('outcome-without-claim', 'rules.yaml', `${rule.id}.claims`, rule.claims, remedy)),
    ...Object.values(data.destinations)
      .filter(({ id, desk, claims }) => {
        const ofDesk = desk === undefined ? [] : (data.desks[desk]?.claims ?? []);
        return !ruled.has(id) && claims.length + ofDesk.length === 0;
      })
      .map(({ id, claims }) => fault('outcome-without-claim', FILE, `${id}.claims`, claims, remedy)),
  ];
};

/** A destination that names the asker as recipient, or tells the asker not to contact the asker. */
export const askerAsRecipient: ProofCheck = (context) => {
  const { data, roles } = context;
  return Object.values(data.destinations).flatMap((destination) =>
    [...(roles.get(destination.id) ?? [])].flatMap((role) => {
      const { id, recipient, not } = destination;
      const remedy = `Asked by ${role}. Use a destination of its own for this role; the recipient of oneself is “self”.`;
      const isAsker = (party: string): boolean => partiesOf(data.facts, party, role).includes(role);
      return [
        ...(recipient !== 'self' && isAsker(recipient) ? [[`${id}.recipient`, recipient] as const] : []),
        ...not.filter(isAsker).map((party) => [`${id}.not`, party] as const),
      ].map(([field, party]) =>
        fault('asker-as-recipient', FILE, field, party, remedy, { journey: journeyToDestination(context, id, role) }),
      );
    }),
  );
};

/** A chain of refusals that comes back, or that leads to somebody whom the first answer excludes. */
export const refusedCycle: ProofCheck = (context) => {
  const { data, roles } = context;
  return Object.values(data.destinations).flatMap(({ id, not, refused }) => {
    if (refused === undefined) return [];
    const chain = [id];
    for (let next: string | undefined = refused; next !== undefined; next = data.destinations[next]?.refused) {
      if (chain.includes(next)) {
        const value = [...chain, next].join(' → ');
        const remedy = 'End the chain at a destination that does not refuse.';
        return next === id ? [fault('refused-cycle', FILE, `${id}.refused`, value, remedy)] : [];
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
    const more = { journey: journeyToDestination(context, id, excluded) };
    return [fault('refused-excluded', FILE, `${id}.refused`, value, remedy, more)];
  });
};

/** A destination whose ladder or desk does not fit its recipient. */
export const destinationShape: ProofCheck = ({ data }) =>
  Object.values(data.destinations).flatMap(({ id, recipient, ladder, desk }) => {
    const faults = [];
    if ((recipient === 'isv-publisher') !== (ladder !== undefined)) {
      const remedy = 'Give a ladder where the recipient is isv-publisher, and only there.';
      faults.push(fault('destination-shape', FILE, `${id}.ladder`, ladder, remedy));
    }
    if ((recipient === 'microsoft') !== (desk !== undefined)) {
      const remedy = 'Give a desk where the recipient is microsoft, and only there.';
      faults.push(fault('destination-shape', FILE, `${id}.desk`, desk, remedy));
    }
    return faults;
  });

/** A destination that sends to somebody and says not to contact them. */
export const recipientExcluded: ProofCheck = (context) => {
  const { data, roles } = context;
  return Object.values(data.destinations).flatMap(({ id, recipient, not }) =>
    [...(roles.get(id) ?? [])].flatMap((role) => {
      const asked = partiesOf(data.facts, recipient, role);
      const clash = not.filter((party) => partiesOf(data.facts, party, role).some((one) => asked.includes(one)));
      const remedy = `Asked by ${role}. Somebody is either the recipient or not to be contacted: remove one of the two.`;
      // `askerAsRecipient` reports this case.
      if (recipient === 'self') return [];
      return clash.map((party) =>
        fault('recipient-excluded', FILE, `${id}.not`, party, remedy, {
          journey: journeyToDestination(context, id, role),
        }),
      );
    }),
  );
};

/** A click path that would stand on a page twice: as the path of the destination and as that of its desk. */
export const pathTwice: ProofCheck = ({ data }) =>
  Object.values(data.destinations).flatMap(({ id, desk, path }) => {
    if (path === undefined || desk === undefined || data.desks[desk]?.path !== path) return [];
    return [fault('path-twice', FILE, `${id}.path`, path, `The desk “${desk}” shows this path: remove it here.`)];
  });

/** A ladder shown to the wrong asker: contacts for partners to others, or the public ones to a partner. */
export const ladderAudience: ProofCheck = (context) => {
  const { data, roles } = context;
  const partners = data.facts.groups[PARTNERS] ?? [];
  return Object.values(data.destinations).flatMap(({ id, ladder }) =>
    [...(roles.get(id) ?? [])]
      .filter((role) => ladder !== undefined && partners.includes(role) === (ladder === 'customer'))
      .map((role) => {
        const remedy = `Asked by ${role}. Partners use technical or commercial; everybody else uses customer.`;
        const more = { journey: journeyToDestination(context, id, role) };
        return fault('ladder-audience', FILE, `${id}.ladder`, ladder, remedy, more);
      }),
  );
};

/** The shortest journey of a role to a destination by its rules; none where only a refusal leads there. */
function journeyToDestination(context: Context, destination: string, role: string): string | undefined {
  const rule = (context.data as RoutingData).rules.find(
    (candidate) => candidate.destination === destination && rolesOfRule(context.data, candidate).includes(role),
  );
  return rule && journeyFor(context, { ...rule.when, [ROLE]: [role] });
}
