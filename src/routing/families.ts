/** Groups answers that are the same for several roles. */
import { ROLE, type Rule, SYMPTOM } from './types.ts';

/** The share of common symptoms from which two answers belong together. */
const ALIKE = 0.4;

/**
 * Groups answers that differ by role only: they share most symptoms, and no role has two of them.
 * @returns destination → family; answers of no family are left out
 */
export function familiesOf(destinations: readonly string[], rules: readonly Rule[]): Map<string, string> {
  const valuesOf = (id: string, fact: string) =>
    new Set(rules.filter((rule) => rule.destination === id).flatMap(({ when }) => when[fact] ?? ['*']));
  const about = new Map(
    destinations.map((id) => [id, { symptoms: valuesOf(id, SYMPTOM), roles: valuesOf(id, ROLE) }] as const),
  );
  const pairs = destinations.flatMap((a, index) =>
    destinations.slice(index + 1).flatMap((b) => {
      const [one, two] = [about.get(a)?.symptoms ?? new Set(), about.get(b)?.symptoms ?? new Set()];
      const alike = one.intersection(two).size / (one.union(two).size || 1);
      return alike >= ALIKE ? [{ a, b, alike }] : [];
    }),
  );
  const members = new Map(destinations.map((id) => [id, [id]]));
  for (const { a, b } of pairs.sort((x, y) => y.alike - x.alike)) {
    const [one = [], two = []] = [members.get(a), members.get(b)];
    const roles = (ids: string[]) => new Set(ids.flatMap((id) => [...(about.get(id)?.roles ?? [])]));
    if (one === two || !roles(one).isDisjointFrom(roles(two))) continue;
    const both = [...one, ...two];
    for (const id of both) members.set(id, both);
  }
  return new Map([...members].flatMap(([id, [first = '', second]]) => (second === undefined ? [] : [[id, first]])));
}
