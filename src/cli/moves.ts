import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadClaims } from '../claims/load.ts';
import { buildDate } from '../config/date.ts';
import { assertNoFaults } from '../content/fault.ts';
import { loadAccepted, loadRouting } from '../routing/load.ts';
import { acceptedNow, changedLeads, movedSince, moveEntries, moveFaults } from '../routing/moves.ts';
import { fail } from './fail.ts';

const MOVED = `# Answers that led elsewhere before, and first paragraphs that said something else: pages say so for 90 days.
# Entries with “when” are written by: npm run check:moves -- --accept. One for a first paragraph is written by hand:
# date, outcome, and what was said before in short (was). Entries older than 90 days may be removed.
`;
const ACCEPTED = `# Where every situation led when somebody last accepted it. Written by: npm run check:moves -- --accept
`;

// Tells which answers lead elsewhere than when they were last accepted; --accept writes down what readers are told.
export function main(argv: readonly string[]): number {
  try {
    const { values } = parseArgs({ args: [...argv], options: { accept: { type: 'boolean', default: false } } });
    const content = 'content';
    const claims = loadClaims(content);
    const routing = loadRouting(content, claims);
    const date = buildDate();
    const accepted = loadAccepted(content) ?? acceptedNow(routing, claims, date);
    const moved = movedSince(routing, claims, accepted);
    const leads = changedLeads(routing, accepted);
    for (const id of leads) console.log(`first paragraph changed: ${id}`);
    if (!values.accept) assertNoFaults(moveFaults(routing, moved));
    else {
      const entries = moveEntries(moved, accepted, date);
      const file = join(content, 'routing/moved.yaml');
      const before = existsSync(file) ? readFileSync(file, 'utf8') : MOVED;
      // A file without entries would be no list.
      if (entries.length > 0) writeFileSync(file, before + stringify(entries, { lineWidth: 0 }));
      const record = stringify(acceptedNow(routing, claims, date), { lineWidth: 0 });
      writeFileSync(join(content, 'routing/accepted.yaml'), ACCEPTED + record);
      console.log(
        `${entries.length} entries written to ${file}. Where a first paragraph changed its meaning, add one by hand.`,
      );
    }
    return 0;
  } catch (error) {
    return fail(error);
  }
}
