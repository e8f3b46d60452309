import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localizedPath, switchLocale, withBase, withoutBase } from '../../../src/i18n/path.ts';

describe('path', () => {
  it.each([
    [[], '/de-de/'],
    [['guides'], '/de-de/guides/'],
    [['offers', 'acme', 'rocket'], '/de-de/offers/acme/rocket/'],
    [['', 'route', ''], '/de-de/route/'],
  ])('begins with the locale and ends with a slash: %j → %s', (segments, path) => {
    expect(localizedPath('de-de', ...segments)).toBe(path);
  });

  it.each([
    ['/de-de/', '/en-us/'],
    ['/de-de/route/customer/', '/en-us/route/customer/'],
    ['/de-de/search/?q=de-de#de-de', '/en-us/search/?q=de-de#de-de'],
    ['/en-us/guides/', '/en-us/guides/'],
  ])('changes the locale only: %s → %s', (path, switched) => {
    expect(switchLocale(path, 'en-us')).toBe(switched);
  });
});

describe('below a path of the host', () => {
  const before = process.env.BASE_PATH;
  beforeEach(() => {
    process.env.BASE_PATH = '/docs/';
  });
  afterEach(() => {
    if (before === undefined) delete process.env.BASE_PATH;
    else process.env.BASE_PATH = before;
  });

  it('every address begins with it', () => {
    expect(localizedPath('de-de', 'guides')).toBe('/docs/de-de/guides/');
    expect(withBase('/theme.js')).toBe('/docs/theme.js');
    expect(withBase('/')).toBe('/docs/');
  });

  it.each([
    ['/docs/de-de/route/', '/docs/en-us/route/'],
    ['/de-de/route/', '/docs/en-us/route/'],
  ])('the locale is what follows it: %s → %s', (path, switched) => expect(switchLocale(path, 'en-us')).toBe(switched));

  it.each([
    ['/docs/de-de/', '/de-de/'],
    ['/docs/', '/'],
    ['/document/', '/document/'],
    ['/docs', '/docs'],
  ])('it can be taken off: %s → %s', (path, rest) => expect(withoutBase(path)).toBe(rest));
});
