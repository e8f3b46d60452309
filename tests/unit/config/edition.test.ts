import { describe, expect, it } from 'vitest';
import { editions, parseEdition } from '../../../src/config/edition.ts';

describe('edition', () => {
  it.each(editions)('is read: %s', (edition) => expect(parseEdition(edition, '--edition')).toBe(edition));

  it.each([undefined, '', 'Public', 'public ', 'all'])('is refused with origin, value and remedy: %j', (value) => {
    expect(() => parseEdition(value, '--edition')).toThrow(
      `--edition: “${value ?? ''}” is no edition. Use one of: public, partner.`,
    );
  });
});
