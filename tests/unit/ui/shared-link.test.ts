/** Links with something after `#`, as mail and chat programs leave them. */
import { describe, expect, it } from 'vitest';
import {
  AGREEMENT_LINK_NAME,
  AGREEMENT_LINK_START,
  agreementFromFragment,
  agreementToFragment,
} from '../../../src/agreement/codec.ts';
import { sharedValue, withHash, withoutShared } from '../../../src/ui/shared-link.ts';
import { realistic } from '../agreement/fixture.ts';

const PAGE = 'https://wegweiser.example/de-de/agreement/';
const duties = Object.keys(realistic.rows);
const value = await agreementToFragment(realistic);
const whole = `${PAGE}${AGREEMENT_LINK_START}${value}`;
const before = `${PAGE}#a=${value}`;
const middle = Math.floor(value.length / 2);
const wrapped = (by: string) => `${whole.slice(0, -middle)}${by}${whole.slice(-middle)}`;

/** Opens an address as the site does: where there is no such page, the page for missing addresses leads on. */
async function opened(address: string) {
  const { pathname } = new URL(address);
  const there = pathname === new URL(PAGE).pathname ? address : withHash(address);
  if (there === undefined) return 'missing';
  expect(new URL(there).pathname).toBe(new URL(PAGE).pathname);
  const found = sharedValue(there, AGREEMENT_LINK_NAME);
  return found === undefined ? undefined : agreementFromFragment(found, duties);
}

describe('a link with an agreement is read', () => {
  it.each([
    ['as it was made', whole],
    ['as earlier versions made it', before],
    ['with %23', whole.replace('#', '%23')],
    ['with %23 and %3D', whole.replace('#a=', '%23a%3D')],
    ['with %2523', whole.replace('#', '%2523')],
    ['of an earlier version with %23', before.replace('#', '%23')],
    ['of an earlier version with %23, on a host that adds a slash', `${before.replace('#', '%23')}/`],
    ['of an earlier version with %23 and without the slash', before.replace('/#', '%23')],
    ['from quoted-printable', whole.replace('#a=', '#a=3D')],
    ...[')', '.', '>', '),', '>.', '%29', '%3E', '*', '”', ']', '_', '...', '%20'].map((end) => [
      `with ${end} at the end`,
      whole + end,
    ]),
    ...['%0A', '%0D%0A', '%20', '=%0A', '%0A> ', '\n', ' '].map((by) => [
      `wrapped by ${JSON.stringify(by)}`,
      wrapped(by),
    ]),
  ])('%s', async (_, address) => {
    expect(await opened(address as string)).toEqual({ agreement: realistic });
  });
});

describe('a link that has lost its agreement says so', () => {
  it.each([
    ['without what follows #', whole.replace(/#.*/, ''), 'lost'],
    ['with # alone', whole.replace(/#.*/, '#'), 'lost'],
    ['with an empty value', whole.replace(/=.*/, '='), 'lost'],
    ['with a bracket instead', whole.replace(/#.*/, ')'), 'lost'],
    ['cut in the middle', whole.slice(0, -middle), 'damaged'],
    ['with a sentence behind it', `${whole}) and so on`, undefined],
  ])('%s', async (_, address, fault) => {
    expect(await opened(address)).toEqual(fault === undefined ? { agreement: realistic } : { fault });
  });

  it('and nothing where there never was one', async () => {
    expect(await opened(PAGE)).toBeUndefined();
    expect(await opened(`${PAGE}?sharedness=1#parties`)).toBeUndefined();
  });
});

describe('the address afterwards', () => {
  it('keeps all that is not of the link', () => {
    expect(withoutShared(whole)).toBe('/de-de/agreement/');
    expect(withoutShared(whole.replace('#', '%23'))).toBe('/de-de/agreement/');
    expect(withoutShared(`${PAGE}?offer=a/b&shared#a=x`)).toBe('/de-de/agreement/?offer=a/b');
  });

  it('never leaves the site', () => {
    expect(withHash('https://wegweiser.example//evil.example/%23x')).toBe('https://wegweiser.example//evil.example/#x');
    expect(withHash('https://wegweiser.example/javascript:alert(1)%23x')).toMatch(/^https:\/\/wegweiser\.example\//);
    expect(withHash(PAGE)).toBeUndefined();
  });
});
