/** Checks the checklists for first-level support: the same in all locales, and for partners only. */
import { locales, otherLocales } from '../../i18n/locale.ts';
import type { Wording } from '../types.ts';
import { fault, PARTNERS, type ProofCheck } from './context.ts';

/** A checklist without a destination, in one locale only, resting on other claims there, or shown to others. */
export const triageWording: ProofCheck = ({ data, roles }) => {
  const partners = data.facts.groups[PARTNERS] ?? [];
  return locales.flatMap((locale) => {
    const file = `wording/${locale}/triage.yaml`;
    const there = Object.assign(
      {},
      ...otherLocales(locale).map((other) => data.wording[other].triage),
    ) as Wording['triage'];
    const here = data.wording[locale].triage;
    const missing = Object.keys(there)
      .filter((id) => here[id] === undefined)
      .map((id) =>
        fault('wording-missing', file, id, undefined, 'Another locale has this checklist: add it.', { locale }),
      );
    const wrong = Object.entries(here).flatMap(([id, { claims }]) => {
      if (data.destinations[id] === undefined) {
        return [fault('wording-unused', file, id, id, 'There is no such destination: remove this.', { locale })];
      }
      const faults = [];
      const twin = there[id]?.claims ?? claims;
      if ([...twin].sort().join() !== [...claims].sort().join()) {
        const remedy = `All locales rest on the same claims; another one names ${twin.join(', ')}.`;
        faults.push(fault('triage-claims', file, `${id}.claims`, claims, remedy, { locale }));
      }
      const others = [...(roles.get(id) ?? [])].filter((role) => !partners.includes(role));
      if (others.length > 0) {
        const remedy = 'Only partners give first-level support: remove the checklist, or split the destination.';
        faults.push(fault('triage-audience', file, id, others, remedy, { locale }));
      }
      return faults;
    });
    return [...missing, ...wrong];
  });
};
