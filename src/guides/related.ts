import type { ContentFault } from '../content/fault.ts';
import type { RoutingData } from '../routing/types.ts';
import { citedIn, responsibilitiesIn } from './citations.ts';
import type { GuideSource } from './source.ts';

/** The part of the routing that a guide explains. */
export interface Related {
  /** Ids of destinations. */
  answers: string[];
  /** Ids of responsibilities. */
  activities: string[];
}

type Cited = Pick<GuideSource, 'slug' | 'body'> & {
  data: Pick<GuideSource['data'], 'order' | 'inShort' | 'partnerTypes'>;
};

/**
 * Finds the guide that explains each answer and each responsibility: the one that cites most of its claims; of several,
 * the one that cites the fewest others. So no list in a guide is maintained by hand, and a new answer finds its guide.
 * An answer speaks to whom it is given: a guide lists it only if all its readers get the answer, or all who get the
 * answer read it.
 * @returns slug -> what the guide explains, in the order of the routing data; what no guide explains is left out
 */
export function relatedByGuide(guides: readonly Cited[], routing: RoutingData): Map<string, Related> {
  const subjects = guides
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ slug, body, data }) => ({
      slug,
      readers: new Set<string>(data.partnerTypes),
      claims: new Set([...data.inShort.flatMap(({ claims }) => claims), ...citedIn(body)]),
      activities: new Set(responsibilitiesIn(body).flat()),
    }));
  const home = (
    claims: ReadonlySet<string>,
    activities: readonly string[],
    asked: ReadonlySet<string>,
  ): string | undefined => {
    const fitting = subjects.filter(({ readers }) => readers.isSubsetOf(asked) || asked.isSubsetOf(readers));
    const weights = fitting.map((subject) => {
      const shared = [...claims].filter((claim) => subject.claims.has(claim)).length;
      const named = activities.filter((activity) => subject.activities.has(activity)).length;
      return { slug: subject.slug, weight: shared + named / 2 + shared / (10 * (subject.claims.size + 1)) };
    });
    const best = weights.reduce((a, b) => (b.weight > a.weight ? b : a), { slug: '', weight: 0 });
    return best.weight > 0 ? best.slug : undefined;
  };
  const related = new Map(guides.map(({ slug }) => [slug, { answers: [], activities: [] } as Related]));
  for (const [id, destination] of Object.entries(routing.destinations)) {
    const own = routing.rules.filter((rule) => rule.destination === id);
    // An answer to which only refusals lead belongs to the guide of the answers before it.
    const before = Object.keys(routing.destinations).filter((each) => routing.destinations[each]?.refused === id);
    const rows = own.length > 0 ? own : routing.rules.filter((rule) => before.includes(rule.destination));
    const claims = new Set([
      ...destination.claims,
      ...rows.flatMap((row) => [...row.claims, ...(row.gap ? [row.gap] : [])]),
    ]);
    const asked = new Set(rows.flatMap(({ when }) => when.role ?? []));
    const slug = home(claims, [...new Set(rows.map(({ activity }) => activity))], asked);
    if (slug !== undefined) related.get(slug)?.answers.push(id);
  }
  for (const [id, { cells }] of Object.entries(routing.responsibilities)) {
    const claims = new Set(Object.values(cells).flatMap((cell) => cell.claims));
    const slug = home(claims, [id], new Set());
    if (slug !== undefined) related.get(slug)?.activities.push(id);
  }
  return related;
}

/**
 * Checks that some guide explains every answer and every responsibility.
 * @returns a fault for each that no guide explains
 */
export function checkRelated(guides: readonly Cited[], routing: RoutingData): ContentFault[] {
  const related = [...relatedByGuide(guides, routing).values()];
  const left = (kind: keyof Related, ids: readonly string[], file: string): ContentFault[] => {
    const explained = new Set(related.flatMap((each) => each[kind]));
    return ids
      .filter((id) => !explained.has(id))
      .map((value) => ({
        id: `guide-${kind}-unlinked`,
        file: `content/routing/${file}`,
        field: value,
        value,
        remedy: 'No guide cites a claim of this: cite one in the guide that explains it.',
      }));
  };
  return [
    ...left('answers', Object.keys(routing.destinations), 'destinations.yaml'),
    ...left('activities', Object.keys(routing.responsibilities), 'responsibilities.yaml'),
  ];
}
