/**
 * Bad input from end to end: each mistake is seeded into a copy of the real content and must stop the build with a
 * message that names file, field, value and remedy.
 */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { serve } from '../../src/build/server.ts';
import { type ContentFault, describeFault } from '../../src/content/fault.ts';
import { copyContent, edit, faultsOf } from './copy.ts';

beforeEach(() => vi.stubEnv('OFFERS_DIR', ''));
afterEach(() => vi.unstubAllEnvs());

/** A fault with its file, perhaps a line in it, and a word of its remedy. */
interface Expected {
  id: string;
  file: string;
  field: unknown;
  value: unknown;
  remedy: string;
}

const claim = (sources: string[]) => ({
  statement: { 'de-de': 'Aussage.', 'en-us': 'Statement.' },
  status: 'stated',
  sources,
  confidence: 'A',
  generation: 'now',
});

/** The first file of a folder, notes aside, and the first key of a YAML map. */
const firstFile = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.md'))
    .sort()[0] as string;
const firstKey = (file: string): string => Object.keys(parse(readFileSync(file, 'utf8')) as object)[0] as string;

/** Changes the first offer as JSON. */
function editOffer(content: string, change: (document: Record<string, unknown>) => void): string {
  const publisher = firstFile(join(content, 'offers'));
  const name = firstFile(join(content, 'offers', publisher));
  edit(join(content, 'offers', publisher, name), (text) => {
    const document = JSON.parse(text) as Record<string, unknown>;
    change(document);
    return JSON.stringify(document, null, 2);
  });
  return `content/offers/${publisher}/${name}`;
}

const SEEDS: { name: string; seed: (content: string) => Expected }[] = [
  {
    name: 'wrong locale: a folder of guides',
    seed: (content) => {
      const slug = firstFile(join(content, 'guides/en-us'));
      mkdirSync(join(content, 'guides/en-gb'));
      renameSync(join(content, 'guides/en-us', slug), join(content, 'guides/en-gb', slug));
      return {
        id: 'guide-place',
        file: `content/guides/en-gb/${slug}`,
        field: 'path',
        value: `en-gb/${slug}`,
        remedy: 'de-de, en-us',
      };
    },
  },
  {
    name: 'wrong locale: a text of a claim',
    seed: (content) => {
      const statement = { ...claim([]).statement, 'en-gb': 'Statement.' };
      writeFileSync(join(content, 'claims/zz.yaml'), stringify({ 'seeded-claim': { ...claim([]), statement } }));
      return {
        id: 'unknown-key',
        file: 'content/claims/zz.yaml',
        field: 'seeded-claim.statement.en-gb',
        value: 'Statement.',
        remedy: 'Remove this key',
      };
    },
  },
  {
    name: 'missing translation: a guide',
    seed: (content) => {
      const slug = firstFile(join(content, 'guides/en-us'));
      rmSync(join(content, 'guides/en-us', slug));
      return {
        id: 'guide-translation-missing',
        file: `content/guides/de-de/${slug}`,
        field: 'slug',
        value: slug.replace('.mdx', ''),
        remedy: `Write content/guides/en-us/${slug}`,
      };
    },
  },
  {
    name: 'missing translation: a term',
    seed: (content) => {
      const file = firstFile(join(content, 'glossary'));
      const id = firstKey(join(content, 'glossary', file));
      edit(join(content, 'glossary', file), (text) => {
        const terms = parse(text) as Record<string, { definition: Record<string, string> }>;
        delete terms[id]?.definition['en-us'];
        return stringify(terms);
      });
      return {
        id: 'locale-missing',
        file: `content/glossary/${file}`,
        field: `${id}.definition.en-us`,
        value: undefined,
        remedy: 'Add the text for en-us',
      };
    },
  },
  {
    name: 'missing translation: an answer',
    seed: (content) => {
      const file = join(content, 'routing/wording/de-de/outcomes-other.yaml');
      const id = firstKey(file);
      edit(file, (text) => {
        const { [id]: _gone, ...rest } = parse(text) as Record<string, unknown>;
        return stringify(rest);
      });
      return {
        id: 'wording-missing',
        file: 'content/routing/wording/de-de/outcomes-*.yaml',
        field: id,
        value: undefined,
        remedy: 'Add this wording',
      };
    },
  },
  {
    name: 'unknown claim: cited by a guide',
    seed: (content) => {
      const slug = firstFile(join(content, 'guides/de-de'));
      appendFileSync(join(content, 'guides/de-de', slug), '\nSatz. <Cite id="no-such-claim" />\n');
      return {
        id: 'guide-cite-unknown',
        file: `content/guides/de-de/${slug}`,
        field: 'body',
        value: 'no-such-claim',
        remedy: 'among the claims',
      };
    },
  },
  {
    name: 'unknown claim: cited by a rule',
    seed: (content) => {
      let id = '';
      edit(join(content, 'routing/rules.yaml'), (text) => {
        const rules = parse(text) as { id: string; claims: string[] }[];
        id = rules[0]?.id ?? '';
        rules[0]?.claims.push('no-such-claim');
        return stringify(rules);
      });
      return {
        id: 'unknown-claim',
        file: 'content/routing/rules.yaml',
        field: `${id}.claims`,
        value: 'no-such-claim',
        remedy: 'content/claims/',
      };
    },
  },
  {
    name: 'unknown source',
    seed: (content) => {
      writeFileSync(join(content, 'claims/zz.yaml'), stringify({ 'seeded-claim': claim(['no-such-source']) }));
      return {
        id: 'unknown-source',
        file: 'content/claims/zz.yaml',
        field: 'seeded-claim.sources',
        value: 'no-such-source',
        remedy: 'content/sources/',
      };
    },
  },
  {
    name: 'dangling target: the tree',
    seed: (content) => {
      let option = '';
      edit(join(content, 'routing/tree.yaml'), (text) =>
        text.replace(/\{ id: ([a-z0-9-]+),([^}]*\}), next: [a-z0-9-]+ \}/, (_, id: string, set: string) => {
          option = id;
          return `{ id: ${id},${set}, next: no-such-question }`;
        }),
      );
      return {
        id: 'target-dangling',
        file: 'content/routing/tree.yaml',
        field: `${option}.next`,
        value: 'no-such-question',
        remedy: 'questions',
      };
    },
  },
  {
    name: 'dangling target: a rule',
    seed: (content) => {
      edit(join(content, 'routing/rules.yaml'), (text) =>
        text.replace(/^ {2}destination: .*$/m, '  destination: no-such-destination'),
      );
      return {
        id: 'unknown-destination',
        file: 'content/routing/rules.yaml',
        field: expect.stringMatching(/\.destination$/),
        value: 'no-such-destination',
        remedy: 'destinations.yaml',
      };
    },
  },
  {
    name: 'invalid listing: a kind that does not exist',
    seed: (content) => {
      const file = editOffer(content, (document) => {
        document.kind = 'mobile-app';
      });
      return { id: 'offer-member-wrong', file, field: 'kind', value: 'mobile-app', remedy: 'Use one of: saas' };
    },
  },
  {
    name: 'invalid listing: a member that does not exist',
    seed: (content) => {
      const file = editOffer(content, (document) => {
        (document.listings as Record<string, unknown>[])[0] = {
          ...(document.listings as Record<string, unknown>[])[0],
          suportContact: {},
        };
      });
      return {
        id: 'offer-member-unknown',
        file,
        field: 'listings[0].suportContact',
        value: {},
        remedy: 'correct its spelling',
      };
    },
  },
  {
    name: 'invalid listing: no JSON',
    seed: (content) => {
      const publisher = firstFile(join(content, 'offers'));
      const name = firstFile(join(content, 'offers', publisher));
      edit(join(content, 'offers', publisher, name), (text) => text.replace(',', ''));
      return {
        id: 'offer-not-json',
        file: `content/offers/${publisher}/${name}`,
        field: '-',
        value: expect.anything(),
        remedy: 'comma',
      };
    },
  },
  {
    name: 'duplicate id: a claim in two files',
    seed: (content) => {
      const file = firstFile(join(content, 'claims'));
      const id = firstKey(join(content, 'claims', file));
      writeFileSync(join(content, 'claims/zz.yaml'), stringify({ [id]: claim([]) }));
      return {
        id: 'duplicate-id',
        file: 'content/claims/zz.yaml',
        field: id,
        value: id,
        remedy: `content/claims/${file}`,
      };
    },
  },
  {
    name: 'duplicate id: a term twice in a file',
    seed: (content) => {
      const file = firstFile(join(content, 'glossary'));
      const id = firstKey(join(content, 'glossary', file));
      appendFileSync(join(content, 'glossary', file), `\n${id}:\n  parts: []\n`);
      return {
        id: 'yaml-duplicate-key',
        file: `content/glossary/${file}`,
        field: '-',
        value: expect.anything(),
        remedy: 'Give every key once',
      };
    },
  },
  {
    name: 'duplicate id: a rule',
    seed: (content) => {
      let id = '';
      edit(join(content, 'routing/rules.yaml'), (text) => {
        const rules = parse(text) as { id: string }[];
        id = rules[0]?.id ?? '';
        return stringify([...rules, rules[0]]);
      });
      return { id: 'duplicate-id', file: 'content/routing/rules.yaml', field: id, value: id, remedy: 'of its own' };
    },
  },
  {
    name: 'duplicate id: an offer under two publishers',
    seed: (content) => {
      const [first, second] = readdirSync(join(content, 'offers')).sort() as [string, string];
      const name = firstFile(join(content, 'offers', first));
      cpSync(join(content, 'offers', first, name), join(content, 'offers', second, name));
      return {
        id: 'offer-duplicate',
        file: `content/offers/${second}/${name}`,
        field: 'offer',
        value: `${first}/${name.replace('.json', '')}`,
        remedy: `content/offers/${first}/${name}`,
      };
    },
  },
];

/** Expects that one of the faults is the one seeded; it may name a line as well. */
function expectTold(faults: readonly ContentFault[], { remedy, ...expected }: Expected): void {
  const withoutLines = faults.map((fault) => ({ ...fault, file: fault.file.replace(/(?::\d+)+$/, '') }));
  expect(withoutLines).toContainEqual(
    expect.objectContaining({ ...expected, remedy: expect.stringContaining(remedy) }),
  );
}

describe('bad input', () => {
  it.each(SEEDS)('$name', ({ seed }) => {
    const root = copyContent();
    const expected = seed(join(root, 'content'));
    const faults = faultsOf(root, 'partner');
    expectTold(faults, expected);
    for (const fault of faults) {
      expect(fault.remedy).toMatch(/\S/);
      expect(describeFault(fault)).toMatch(/^\[[a-z0-9-]+\] \S+: .+\n {2}value: {2}.+\n {2}remedy: .+/);
    }
  });

  it('of several kinds is told at once', () => {
    const root = copyContent();
    const content = join(root, 'content');
    const wanted = ['wrong locale: a folder of guides', 'invalid listing: no JSON', 'unknown source'];
    const expected = SEEDS.filter(({ name }) => wanted.includes(name)).map(({ seed }) => seed(content));
    writeFileSync(join(content, 'site.json'), '{');
    const faults = faultsOf(root, 'public');
    for (const each of expected) expectTold(faults, each);
    expect(faults.map(({ id }) => id)).toContain('json-syntax');
  });

  it('taken port', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as AddressInfo;
    const folder = join(tmpdir(), `wegweiser-port-${port}`);
    writeFileSync(`${folder}.policy.json`, JSON.stringify({ headers: {}, caching: [] }));
    mkdirSync(folder, { recursive: true });
    await expect(serve(folder, port)).rejects.toThrow(`Port ${port} is taken. Stop the program that uses it, or`);
    blocker.close();
  });
});
