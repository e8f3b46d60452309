import type { Seeded, SiteCheck } from '../framework.ts';

const id = 'file-count';
/** Hosts for static sites limit the files of one deployment; this leaves room below the lowest limit known to us. */
export const MAXIMUM = 14_000;

export const check: SiteCheck = {
  id,
  title: 'an edition fits the file limit of static hosts',
  run(site) {
    if (site.files.length <= MAXIMUM) return [];
    const remedy = `Stay within ${MAXIMUM} files: no file per offer besides its page.`;
    return [{ check: id, file: '.', detail: `${site.files.length} files`, remedy }];
  },
};

export const seeded: Seeded[] = [
  {
    name: 'a file for each of very many offers',
    files: () => Object.fromEntries(Array.from({ length: MAXIMUM }, (_, index) => [`data/offer-${index}.json`, '{}'])),
    expect: 'files',
  },
];
