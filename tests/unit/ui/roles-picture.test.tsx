/** The picture of the support roles: drawing and list say the same, and the guide that shows it cites what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { citedIn } from '../../../src/guides/citations.ts';
import { RolesPicture, wrapName } from '../../../src/guides/RolesPicture.tsx';
import { loadRolesPicture } from '../../../src/guides/roles-picture.ts';
import { locales } from '../../../src/i18n/locale.ts';

const picture = loadRolesPicture(join(import.meta.dirname, '../../../content'));
const guide = (locale: string): string =>
  readFileSync(join(import.meta.dirname, `../../../content/guides/${locale}/support-roles.mdx`), 'utf8');

describe.each(locales)('the picture of the support roles in %s', (locale) => {
  const html = renderToString(<RolesPicture locale={locale} picture={picture} number={() => 1} />);

  it('numbers each line of the drawing as the list does', () => {
    const numbers = [...html.matchAll(/<text class="number"[^>]*>(\d+)</g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(picture.talks.map((_, index) => index + 1));
    expect(html.match(/<li>/g)).toHaveLength(picture.talks.length);
  });

  it('names what stands for the drawing where it is not seen', () => {
    expect(html).toMatch(/<svg[^>]*aria-labelledby="roles-picture-title" aria-describedby="roles-picture-text"/);
    expect(html).toMatch(/<title id="roles-picture-title">[^<]+<\/title><desc id="roles-picture-text">[^<]+<\/desc>/);
    expect(html).not.toContain('style=');
  });

  it('cites only what the guide cites as well: the guide lists the claims', () => {
    const source = guide(locale);
    const cited = [
      ...citedIn(source.replace(/^---\n[\s\S]*?\n---\n/, '')),
      ...[...source.matchAll(/claims: \[([^\]]+)\]/g)].flatMap(([, ids = '']) => ids.split(', ')),
    ];
    expect(picture.talks.flatMap(({ claims }) => claims).filter((id) => !cited.includes(id))).toEqual([]);
  });
});

describe('wrap', () => {
  it('breaks at spaces and after hyphens, and leaves a long word whole', () => {
    expect(wrapName('Direct-Bill-Partner', 15)).toEqual(['Direct-Bill-', 'Partner']);
    expect(wrapName('Indirekter Anbieter', 11)).toEqual(['Indirekter', 'Anbieter']);
    expect(wrapName('Microsoft', 4)).toEqual(['Microsoft']);
  });
});
