/** Reads content/agreement/. For the build only. */
import type { Claims } from '../claims/types.ts';
import { assertNoFaults, type ContentFault } from '../content/fault.ts';
import { readYaml } from '../content/load.ts';
import { outOfForce } from '../routing/references.ts';
import type { Responsibility, RoutingData } from '../routing/types.ts';
import { dutiesFile } from './schema.ts';
import type { AgreementDuty } from './types.ts';

const FILE = 'content/agreement/duties.yaml';

/**
 * Reads the duties of the worksheet. Checks that they fit the claims and that no duty is missing.
 * @throws ContentError
 */
export function loadDuties(root: string, claims: Claims, routing: RoutingData): AgreementDuty[] {
  const duties = readYaml(root, 'agreement/duties.yaml', dutiesFile);
  assertNoFaults(dutyFaults(duties, claims, routing));
  return duties;
}

/** Lists ids that name nothing, duplicate ids, and activities that the two have to agree on without a duty for them. */
export function dutyFaults(duties: readonly AgreementDuty[], claims: Claims, routing: RoutingData): ContentFault[] {
  const faults: ContentFault[] = [];
  const expect = (id: string, field: string, ids: readonly string[], known: object, where: string) => {
    const remedy = `Name one that stands in ${where}, or add it there.`;
    for (const value of ids) if (!Object.hasOwn(known, value)) faults.push({ id, file: FILE, field, value, remedy });
  };
  const { responsibilities } = routing;
  for (const [index, duty] of duties.entries()) {
    const { id, activities, notes } = duty;
    if (duties.findIndex((each) => each.id === id) !== index) {
      const remedy = 'Give every duty an id of its own.';
      faults.push({ id: 'duplicate-id', file: FILE, field: id, value: id, remedy });
    }
    const rows = 'content/routing/responsibilities.yaml';
    expect('unknown-activity', `${id}.activities`, activities, responsibilities, rows);
    const cited = [...duty.claims, ...notes.map(({ claim }) => claim)];
    expect('unknown-claim', `${id}.claims`, cited, claims, 'content/claims/');
    faults.push(...outOfForce(claims, FILE, `${id}.claims`, cited));
  }
  const asked = new Set(duties.flatMap(({ activities }) => activities));
  for (const { id } of Object.values(responsibilities).filter(isLeftOpen)) {
    if (asked.has(id)) continue;
    const remedy = 'Provider and reseller have to agree on this activity: name it in a duty.';
    faults.push({ id: 'duty-missing', file: FILE, field: 'activities', value: id, remedy });
  }
  return faults;
}

/** Whether provider and reseller have to agree on an activity: both may do it, or no document says who does. */
function isLeftOpen({ cells }: Responsibility): boolean {
  const reseller = cells['indirect-reseller'];
  return (
    reseller !== undefined &&
    (['supports', 'not-specified'].includes(reseller.involvement) ||
      reseller.claims.includes('gap-provider-reseller-split'))
  );
}
