import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { headerPolicy } from '../../../src/config/policy.ts';
import { type HostName, hosts, renderHost } from '../../../src/hosting/render.ts';
import { writeHost } from '../../../src/hosting/write.ts';
import { newFolder, writeFiles } from '../build/fixture.ts';

const long = '<p>Wegweiser</p>\n'.repeat(100);
const build = () =>
  join(
    writeFiles(newFolder(), {
      'site/index.html': long,
      'site/de-de/index.html': 'short',
      'site/data/a.json': long,
      'site/mark.png': long,
    }),
    'site',
  );
const policy = headerPolicy({ scripts: [], styles: [] });
const names = Object.keys(hosts) as HostName[];

describe.each(names)('files for %s', (name) => {
  it('lie where the host finds them, and servers do not send them', () => {
    const folder = build();
    const files = writeHost(folder, name, renderHost(name, policy));
    for (const file of files) {
      expect(existsSync(file)).toBe(true);
      expect(file.startsWith(join(folder, '/'))).toBe(hosts[name].inside);
      expect(file.startsWith(folder)).toBe(true);
    }
  });

  it('come with compressed texts for servers of one’s own only', () => {
    const folder = build();
    writeHost(folder, name, renderHost(name, policy));
    const compressed = readdirSync(folder, { recursive: true }).filter((file) => /\.(?:br|gz)$/.test(String(file)));
    const expected = ['data/a.json.br', 'data/a.json.gz', 'index.html.br', 'index.html.gz'];
    expect(compressed.sort()).toEqual(hosts[name].inside ? [] : expected);
  });
});

it('compressed texts hold the same, and are the same every time', () => {
  const [one, other] = [build(), build()];
  for (const folder of [one, other]) writeHost(folder, 'nginx', renderHost('nginx', policy));
  expect(brotliDecompressSync(readFileSync(join(one, 'index.html.br'))).toString()).toBe(long);
  expect(gunzipSync(readFileSync(join(one, 'index.html.gz'))).toString()).toBe(long);
  for (const file of ['index.html.br', 'index.html.gz']) {
    expect(readFileSync(join(one, file)).equals(readFileSync(join(other, file)))).toBe(true);
  }
  // Written anew, they are not compressed again.
  writeHost(one, 'nginx', renderHost('nginx', policy));
  expect(readdirSync(one).sort()).toEqual([
    'data',
    'de-de',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'mark.png',
  ]);
});
