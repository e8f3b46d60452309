import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { allChanges } from '../build/changes.ts';
import { loadClaims } from '../claims/load.ts';
import { buildDate } from '../config/date.ts';
import { assertNoFaults, type ContentFault } from '../content/fault.ts';
import { loadAccepted, loadRouting } from '../routing/load.ts';
import {
  type Accepted,
  acceptedNow,
  changedLeads,
  explainLeads,
  explainMoves,
  movedSince,
  moveFaults,
} from '../routing/moves.ts';

const MOVED = `# Addresses that led elsewhere, and first paragraphs that said something else: their pages say so for 90 days after the
# date. The change that explains it stands in content/changes.yaml. Written by: npm run check:moves -- --change ID
`;
const ACCEPTED = `# Where every address leads and what every answer says, as somebody last accepted it. Written by: npm run check:moves
`;

/**
 * Compares where all addresses lead with the accepted record.
 * @throws ContentError when the content cannot be read
 */
export function checkMoves(content: string): ContentFault[] {
  const routing = loadRouting(content, loadClaims(content));
  const accepted = loadAccepted(content);
  return accepted === undefined ? [] : moveFaults(routing, accepted);
}

/**
 * `npm run check:moves`: finds addresses that lead elsewhere and first paragraphs that have changed since somebody last
 * accepted them. `--change ID` records that this change moved the addresses, `--change ID --said OUTCOME` that it
 * changed the meaning of a first paragraph; `--accept` accepts new wording and new addresses.
 */
export function main(argv: readonly string[], content = 'content'): number {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      accept: { type: 'boolean', default: false },
      change: { type: 'string' },
      said: { type: 'string', multiple: true, default: [] },
    },
  });
  const routing = loadRouting(content, loadClaims(content));
  const today = buildDate();
  const accepted = loadAccepted(content) ?? acceptedNow(routing, today);
  const faults = moveFaults(routing, accepted);
  if (values.change === undefined) {
    if (values.said.length > 0) throw new Error('--said: name the change that explains it as well (--change ID).');
    // New wording can be accepted; a new destination needs an explanation.
    assertNoFaults(values.accept ? faults.filter(({ id }) => id === 'destination-moved') : faults);
    if (values.accept) writeAccepted(content, acceptedNow(routing, today, accepted));
    console.log('Every address leads where it was accepted, and every first paragraph is accepted.');
    return 0;
  }
  const change = allChanges(content).find(({ id }) => id === values.change);
  if (change === undefined) {
    throw new Error(`--change ${values.change}: content/changes.yaml has no such entry. Write it first.`);
  }
  // A lost address cannot be explained.
  const lost = movedSince(routing, accepted).some(({ now }) => now === undefined);
  if (lost) assertNoFaults(faults.filter(({ id }) => id === 'destination-moved'));
  const same = values.said.filter((outcome) => !changedLeads(routing, accepted).includes(outcome));
  if (same.length > 0) throw new Error(`--said ${same.join(', ')}: this first paragraph is as it was accepted.`);
  const explained =
    values.said.length > 0
      ? explainLeads(routing, accepted, change, values.said)
      : explainMoves(routing, accepted, change);
  if (explained.entries.length > 0) {
    const file = join(content, 'routing/moved.yaml');
    const before = existsSync(file) ? readFileSync(file, 'utf8') : MOVED;
    writeFileSync(file, before + stringify(explained.entries, { lineWidth: 0 }));
  }
  writeAccepted(content, explained.accepted);
  console.log(`${explained.entries.length} entries written to content/routing/moved.yaml.`);
  return 0;
}

function writeAccepted(content: string, accepted: Accepted): void {
  const text = stringify(accepted, { lineWidth: 0, aliasDuplicateObjects: false });
  writeFileSync(join(content, 'routing/accepted.yaml'), ACCEPTED + text);
}
