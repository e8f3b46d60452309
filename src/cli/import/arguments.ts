/** The command line of `npm run import`. */
import { parseArgs } from 'node:util';
import { isDay } from '../../config/days.ts';
import { IMPORT_FORMATS } from '../../import/types.ts';
import { OFFER_KINDS } from '../../offers/types.ts';
import { canonicalLanguage } from '../../offers/values.ts';
import { Ending } from './ending.ts';

export const HELP = `Usage: npm run import -- [options] FILE…

Reads listing documents of marketplace offers and writes them as content/offers/<publisher>/<offer>.json, or below
OFFERS_DIR. FILE is a file, a folder (all .json, .jsonc and .jsonl in it) or - for the standard input; it holds one
offer, an array of them, pages of results, or one on each line.

       npm run import -- --contacts FILE.csv [--check]

puts a list of contacts into the documents that are there: columns publisher, offer, contact (support, csp, engineering),
channel (an e-mail address, a phone number or a web address), audience (partner, public).

Formats, recognized by their content: ${IMPORT_FORMATS.join(', ')}.

  --publisher ID            id of the publisher; needed where the input lacks it, wins over the input
  --offer ID                id of the offer; the same
  --kind KIND               kind of offer; the same. One of:
                            ${wrap(OFFER_KINDS)}
  --format FORMAT           takes the input for this format
  --language TAG            language of listings that do not name theirs (Cloud Partner Portal: else en-us)
  --confirmed YYYY-MM-DD    day on which the publisher confirmed the document; else today if anything changes
  --publisher-name NAME     name for the record of a publisher that has none; needed where the input lacks it
  --publisher-website URL   website for that record
  --skip-bad                leaves out offers that are at fault instead of writing nothing
  --report FILE             writes everything that is told into a file; the terminal shows the first of each sort
  --force                   overwrites documents that exist and differ, after showing the difference
  --check                   writes nothing and tells what would be written
  --help                    shows this

Exit codes: 0 written or up to date; 1 --check: something would be written; 2 command line or input not understood;
3 refused to overwrite; 4 could not write. Whatever is not 0 has written nothing.`;

/**
 * Reads the command line.
 * @throws Ending that names the option at fault
 */
export function readArguments(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new Ending(2, `${error instanceof Error ? error.message : error}\n--help shows the options.`);
  }
  const { values, positionals } = parsed;
  const check = (name: 'kind' | 'format' | 'language' | 'confirmed', valid: boolean, remedy: string) => {
    if (values[name] !== undefined && !valid) throw new Ending(2, `--${name}: “${values[name]}”. ${remedy}`);
  };
  const { kind, format, language = '', confirmed = '' } = values;
  check('kind', isOneOf(OFFER_KINDS, kind), `Use one of: ${OFFER_KINDS.join(', ')}.`);
  check('format', isOneOf(IMPORT_FORMATS, format), `Use one of: ${IMPORT_FORMATS.join(', ')}.`);
  check('language', canonicalLanguage(language) !== undefined, 'Use a language tag, such as en-us.');
  check('confirmed', isDay(confirmed), 'Use a day, such as 2026-01-31.');
  if (positionals.length === 0 && !values.help && values.contacts === undefined)
    throw new Ending(2, 'Name a file, a folder or -.\n\n--help shows more.');
  return {
    positionals,
    values: {
      ...values,
      kind: isOneOf(OFFER_KINDS, kind) ? kind : undefined,
      format: isOneOf(IMPORT_FORMATS, format) ? format : undefined,
    },
  };

  function parse() {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        contacts: text,
        publisher: text,
        offer: text,
        kind: text,
        format: text,
        language: text,
        confirmed: text,
        'publisher-name': text,
        'publisher-website': text,
        report: text,
        'skip-bad': flag,
        force: flag,
        check: flag,
        help: { ...flag, short: 'h' },
      },
    });
  }
}

function isOneOf<T extends string>(values: readonly T[], value: string | undefined): value is T {
  return (values as readonly (string | undefined)[]).includes(value);
}

/** A list, wrapped to the width of the help. */
function wrap(items: readonly string[]): string {
  const lines: string[] = [''];
  for (const item of items) {
    const line = lines.at(-1) ?? '';
    if (line.length + item.length > 80) lines.push(item);
    else lines[lines.length - 1] = line === '' ? item : `${line}, ${item}`;
  }
  return lines.join(`,\n${' '.repeat(28)}`);
}
