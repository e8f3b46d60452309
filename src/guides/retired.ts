import { z } from 'zod';
import { ContentError } from '../content/fault.ts';
import { readYaml } from '../content/load.ts';

const FILE = 'retired-guides.yaml';
const schema = z.record(z.string().regex(/^[a-z0-9-]+$/), z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/));

/**
 * Reads content/retired-guides.yaml.
 * @param slugs the slugs of the current guides
 * @returns slug of a guide that was merged into another page -> path of that page, below the locale
 * @throws ContentError if the file cannot be read, a retired slug is in use, or the other page is a guide that does not
 *   exist
 */
export function loadRetiredGuides(root: string, slugs: readonly string[]): Record<string, string> {
  const retired = readYaml(root, FILE, schema);
  const faults = Object.entries(retired).flatMap(([slug, path]) => {
    const fault = (id: string, value: string, remedy: string) => [
      { id, file: `content/${FILE}`, field: slug, value, remedy },
    ];
    if (slugs.includes(slug)) {
      return fault(
        'guide-retired-in-use',
        slug,
        'A guide has this slug: give it another one. Retired addresses forward.',
      );
    }
    const guide = /^guides\/(.+)$/.exec(path)?.[1];
    if (guide === undefined || slugs.includes(guide)) return [];
    return fault(
      'guide-retired-target',
      path,
      'Name a page that exists: guides/<slug> or another path below the locale.',
    );
  });
  if (faults.length > 0) throw new ContentError(faults);
  return retired;
}
