import { describe, expect, it } from 'vitest';
import { localizedPath, switchLocale } from '../../../src/i18n/path.ts';

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
