/** Checks the checklists for first-level support: the same in all locales, and for partners only. */
import { locales, otherLocales } from '../../i18n/locale.ts';
import type { Wording } from '../types.ts';
import { check, type Found, PARTNERS } from './context.ts';

/** A checklist without a destination, in one locale only, resting on other claims there, or shown to others. */
export const triageWording = check('triage-claims', '', ({ data, roles }) => {
  const partners = data.facts.groups[PARTNERS] ?? [];
  return locales.flatMap((locale) => {
    const place = { file: `wording/${locale}/triage.yaml`, locale };
    const elsewhere = otherLocales(locale).map((other) => data.wording[other].triage);
    const there: Wording['triage'] = Object.assign({}, ...elsewhere);
    const here = data.wording[locale].triage;
    const missing = Object.keys(there)
      .filter((id) => here[id] === undefined)
      .map((field) => ({ id: 'wording-missing', field, remedy: 'Another locale has this checklist: add it.' }));
    const wrong = Object.entries(here).flatMap(([id, { claims }]): Found[] => {
      if (data.destinations[id] === undefined) {
        return [{ id: 'wording-unused', field: id, value: id, remedy: 'There is no such destination: remove this.' }];
      }
      const twin = there[id]?.claims ?? claims;
      const others = [...(roles.get(id) ?? [])].filter((role) => !partners.includes(role));
      const ofOthers = `All locales rest on the same claims; another one names ${twin.join(', ')}.`;
      const onlyPartners = 'Only partners give first-level support: remove the checklist, or split the destination.';
      return [
        ...(new Set(twin).symmetricDifference(new Set(claims)).size > 0
          ? [{ field: `${id}.claims`, value: claims, remedy: ofOthers }]
          : []),
        ...(others.length > 0 ? [{ id: 'triage-audience', field: id, value: others, remedy: onlyPartners }] : []),
      ];
    });
    return [...missing, ...wrong].map((found) => ({ ...place, ...found }));
  });
});
