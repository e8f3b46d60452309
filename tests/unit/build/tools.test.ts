import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { TOOLS } from '../../../src/build/tools.ts';

it.each(Object.entries(TOOLS))('%s is the command of its package', (name, file) => {
  const [, owner = '', script = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(file) ?? [];
  const { bin } = JSON.parse(readFileSync(join('node_modules', owner, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
  };
  expect(normalize(bin[name] ?? '')).toBe(normalize(script));
});
