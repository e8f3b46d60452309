import { z } from 'zod';
import { assertNoFaults, type ContentFault } from '../content/fault.ts';
import { readYaml } from '../content/load.ts';
import { localized } from '../content/localized.ts';
import type { Claims } from './types.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);
const texts = localized(z.string().min(1));
const gapsSchema = z.strictObject({
  /** The subjects on which Microsoft’s documents leave something open, with claims that say so -> how to settle it. */
  groups: z.array(z.strictObject({ id, title: texts, gaps: z.record(id, texts) })),
  /** What each party can do about gaps. */
  steps: z.array(texts),
});

/** The content of the page of open points, besides the claims. */
export type Gaps = z.infer<typeof gapsSchema>;

const FILE = 'gaps.yaml';

/**
 * Reads content/gaps.yaml.
 * @throws ContentError if the file cannot be read, names a claim that is no gap, names one twice, or omits one
 */
export function loadGaps(root: string, claims: Claims): Gaps {
  const gaps = readYaml(root, FILE, gapsSchema);
  const named = gaps.groups.flatMap((group) => Object.keys(group.gaps).map((claim) => ({ group: group.id, claim })));
  const open = Object.values(claims).filter(({ status }) => status === 'not-specified');
  const fault = (id: string, field: string, value: string, remedy: string): ContentFault => {
    return { id, file: `content/${FILE}`, field, value, remedy };
  };
  const faults = [
    ...named
      .filter(({ claim }, index) => named.findIndex((other) => other.claim === claim) < index)
      .map(({ group, claim }) => fault('gap-twice', group, claim, 'Name each gap in one group.')),
    ...named
      .filter(({ claim }) => claims[claim]?.status !== 'not-specified')
      .map(({ group, claim }) =>
        fault('gap-unknown', group, claim, 'Name a claim with the status “not-specified”, or remove it.'),
      ),
    ...open
      .filter((claim) => !named.some((each) => each.claim === claim.id))
      .map((claim) =>
        fault('gap-unsorted', 'groups', claim.id, 'Put it into a group, and say in both languages how to settle it.'),
      ),
  ];
  assertNoFaults(faults);
  return gaps;
}
