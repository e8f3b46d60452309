import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { buildDate } from '../config/date.ts';
import { assertNoFaults } from '../content/fault.ts';
import { readGuides } from '../guides/source.ts';
import { acceptTranslation, checkTranslation, translationRows } from '../guides/translation.ts';
import { loadTranslation } from '../guides/translation-record.ts';

// Lists the state of the translations of each guide, and records that they say the same.
const HEADER = `# What each guide said when its languages were last in line, by digest of what means something.
# Written by: npm run check:translation -- --accept SLUG [--reason "why no meaning changed"], or --accept-all.
`;

export function main(argv: readonly string[]): number {
  const { values } = parseArgs({
    args: argv,
    options: { accept: { type: 'string' }, 'accept-all': { type: 'boolean' }, reason: { type: 'string' } },
  });
  const guides = readGuides('content');
  let record = loadTranslation('content');
  const today = buildDate();
  const accepted = values['accept-all'] ? [...new Set(guides.map(({ slug }) => slug))] : [values.accept ?? []].flat();
  if (accepted.length > 0) {
    for (const slug of accepted) {
      try {
        record = acceptTranslation(guides, record, slug, today, values.reason);
      } catch (error) {
        // With several guides, those that can be accepted are; the check below reports the others.
        if (!values['accept-all']) throw error;
      }
    }
    writeFileSync('content/translation.yaml', `${HEADER}${stringify(record)}`);
  }
  for (const { slug, locale, state, on } of translationRows(guides, record)) {
    console.log([locale, slug, state, on ?? '-'].join('  '));
  }
  assertNoFaults(checkTranslation(guides, record));
  return 0;
}
