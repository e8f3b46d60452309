import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, test } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { policyFile } from '../../src/build/output.ts';
import { buildDate } from '../../src/config/date.ts';
import { lint } from '../../src/offers/lint.ts';
import { offersFolder, readOffers } from '../../src/offers/load.ts';
import { project } from '../../src/offers/projection.ts';
import { builtFolder, isCopy } from '../built.ts';
import { Site } from './framework.ts';
import {
  type PartnerKind,
  type PartnerValue,
  partnerValues,
  withOtherPartnerValues,
  withoutPartnerValues,
} from './partner-values.ts';
import { type Leak, scanner } from './scan.ts';

const root = process.cwd();
const content = join(root, 'content');
const offers = offersFolder(content);
const records = readOffers(offers);

/**
 * The values to search for: those for partners only, without values that the public may see elsewhere, and without
 * names that the site uses as words (“Technik”), which cannot be told from a leak; the comparison of bytes covers them.
 */
function secretValues(): PartnerValue[] {
  // Taken from the documents and not from the projection, so that a fault of the projection cannot hide itself.
  const open = Buffer.from(JSON.stringify(records.map(withoutPartnerValues)));
  const files = [content, join(root, 'src')]
    .flatMap((folder) => filesBelow(folder))
    .filter((file) => !file.startsWith(offers) && /\.(?:astro|tsx?|css|json|mdx|ya?ml)$/.test(file));
  const own = Buffer.from(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
  const all = records.flatMap(partnerValues);
  const key = ({ kind, value }: PartnerValue) => `${kind} ${value}`;
  const known = new Set(
    [
      ...scanner(all)('what the public may see', open),
      ...scanner(all.filter(({ kind }) => kind === 'name'))('the site itself', own),
    ].map(({ value }) => key(value)),
  );
  return all.filter((value) => !known.has(key(value)));
}

function describeLeaks(leaks: readonly Leak[]): string {
  const lines = leaks.map(
    ({ file, value, form }) => `${file}: ${value.kind} “${value.value}” of ${value.where}, as ${form}`,
  );
  return ['', ...lines.slice(0, 20), 'remedy: let the page take the value from a ProjectedOffer.'].join('\n');
}

describe('documents with other partner-only values', () => {
  it.each(records)('$file: the lint and the public see no difference', (record) => {
    const other = { ...record, document: withOtherPartnerValues(record) };
    expect(lint(other)).toEqual(lint(record));
    expect(project(other, 'public')).toEqual(project(record, 'public'));
    const [before, after] = [partnerValues(record), partnerValues(other)];
    expect(after.map(({ where }) => where)).toEqual(before.map(({ where }) => where));
    before.forEach(({ value, where }, index) => {
      expect(after[index]?.value, where).not.toBe(value);
    });
  });

  // A catalog and a list of contacts bring no names and no instructions.
  it.skipIf(isCopy)('covers every kind of value', () => {
    const kinds = new Set(records.flatMap(partnerValues).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['address', 'email', 'name', 'phone', 'text'] satisfies PartnerKind[]);
  });
});

describe('the net', () => {
  const values: PartnerValue[] = [
    { kind: 'email', value: 'vera.muster@acme.example', where: 'e' },
    { kind: 'phone', value: '+49 (0) 30 23125-110', where: 'p' },
    { kind: 'name', value: 'Vera Mustermann', where: 'n' },
    { kind: 'address', value: 'https://partner.acme.example/csp/', where: 'a' },
    {
      kind: 'text',
      value: '<p>Melden Sie sich mit dem Konto an, mit dem Sie gekauft haben, und laden Sie &amp; los.</p>',
      where: 't',
    },
  ];
  const scan = scanner(values);
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it.each([
    ['an address in a page', 'e', '<a href="mailto:vera.muster@acme.example">'],
    ['capitals', 'e', 'VERA.MUSTER@ACME.EXAMPLE'],
    ['character references', 'e', 'vera.muster&#64;acme&#x2e;example'],
    ['a line break element', 'e', 'vera.muster<wbr>@acme.<b>example</b>'],
    ['an escape in a script', 'e', '"vera.muster\\u0040acme.example"'],
    ['percent encoding', 'e', 'mailto:vera.muster%40acme%2Eexample'],
    ['percent encoding in a character reference', 'e', 'vera.muster&#37;40acme.example'],
    ['base64', 'e', base64('vera.muster@acme.example')],
    ['base64 one byte on', 'e', base64('"vera.muster@acme.example"')],
    ['base64 two bytes on', 'e', base64('{"vera.muster@acme.example"}')],
    ['base64 for addresses', 'n', Buffer.from('>>>???Vera Mustermann').toString('base64url')],
    ['a phone number for dialling', 'p', 'tel:+49-0-30-23125-110'],
    ['a phone number of the country', 'p', '030 23125-110'],
    ['a phone number without its zero', 'p', 'tel:+493023125110'],
    ['a phone number in pieces', 'p', '<b>+49</b> (0) 30 <i>23125</i>-110'],
    ['a name with other spaces', 'n', 'Vera&nbsp;\n Mustermann'],
    ['a name in JSON in an attribute', 'n', 'props="{&quot;name&quot;:&quot;Vera Mustermann&quot;}"'],
    ['an address without scheme', 'a', 'partner.acme.example/csp'],
    ['an address in JSON', 'a', '"https:\\/\\/partner.acme.example\\/csp"'],
    ['a part of a text', 't', 'Melden Sie sich mit <b>dem</b> Konto an, mit dem Sie gekauft'],
  ])('sees %s', (_, where, text) => {
    expect(scan('x.html', Buffer.from(text)).map(({ value }) => value.where)).toContain(where);
  });

  it('looks into packed files', () => {
    expect(scan('x.pf_fragment', gzipSync('…Vera Mustermann…')).map(({ value }) => value.where)).toEqual(['n']);
  });

  it('sees nothing in what is something else', () => {
    const text = 'support@acme.example, +49 30 23125-111, Vera Muster, https://acme.example/partner, 2026-11-22 10:30';
    expect(scan('x.html', Buffer.from(text))).toEqual([]);
  });
});

describe('the built output', () => {
  const secrets = secretValues();
  const folder = mkdtempSync(join(tmpdir(), 'wegweiser-offers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the partner edition shows the values of contacts, and the net sees them there', () => {
    const site = Site.open(builtFolder('partner'), 'npm run build:partner');
    const scan = scanner(secrets);
    const pages = site.files.filter((file) => /^[^/]+\/offers\/.*\.html$/.test(file));
    const kinds = new Set(pages.flatMap((file) => scan(file, site.bytes(file))).map(({ value }) => value.kind));
    const shown = new Set(secrets.map(({ kind }) => kind));
    shown.delete('text');
    expect([...kinds]).toEqual(expect.arrayContaining([...shown]));
  });

  test('the public edition holds no partner-only value', () => {
    const site = Site.open(builtFolder('public'), 'npm run build');
    const scan = scanner(secrets);
    const leaks = site.files.flatMap((file) => scan(file, site.bytes(file)));
    expect(leaks.length, describeLeaks(leaks)).toBe(0);
  });

  test('the public edition is the same to the byte when every partner-only value is another', () => {
    const built = builtFolder('public');
    Site.open(built, 'npm run build');
    cpSync(join(dirname(offers), 'publishers'), join(folder, 'publishers'), { recursive: true });
    for (const record of records) {
      const { publisher, offer } = record.document;
      mkdirSync(join(folder, 'offers', publisher), { recursive: true });
      const text = `${JSON.stringify(withOtherPartnerValues(record), null, 2)}\n`;
      writeFileSync(join(folder, 'offers', publisher, `${offer}.json`), text);
    }
    // Beside the first output: a temporary folder may lie on another file system.
    const again = `${built}-other-values`;
    build(again, join(folder, 'offers'));

    const [before, after] = [built, again].map((each) => filesBelow(each).map((file) => file.slice(each.length + 1)));
    expect(after).toEqual(before);
    const differing = (before ?? []).filter(
      (file) => !readFileSync(join(built, file)).equals(readFileSync(join(again, file))),
    );
    const first = differing[0] === undefined ? '' : difference(join(built, differing[0]), join(again, differing[0]));
    const remedy =
      'remedy: find what of the raw document the page depends on; if the first build is old, run “npm run build”.';
    expect(differing.length, ['', ...differing.slice(0, 20), first, remedy].join('\n')).toBe(0);
    expect(readFileSync(policyFile(again), 'utf8')).toBe(readFileSync(policyFile(built), 'utf8'));
    rmSync(again, { recursive: true });
    rmSync(policyFile(again));
  });
});

/** Builds in a process of its own, with the date of the build and without the traces of the test runner. */
function build(outDir: string, offersDir: string): void {
  const traces = /^(?:VITEST|TEST$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|EDITION$|OUT_DIR$|OFFERS_DIR$)/;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !traces.test(name)));
  const script = fileURLToPath(new URL('./build-with-offers.ts', import.meta.url));
  const { status, stderr, stdout } = spawnSync(process.execPath, [script, outDir, offersDir], {
    cwd: root,
    encoding: 'utf8',
    env: { ...inherited, BUILD_DATE: buildDate(), ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout.slice(-2000)}\n${stderr.slice(-4000)}`);
}

/** Shows two files where they begin to differ. */
function difference(one: string, other: string): string {
  const [a, b] = [readFileSync(one, 'utf8'), readFileSync(other, 'utf8')];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `  as built:    ${around(a)}\n  with others: ${around(b)}`;
}
