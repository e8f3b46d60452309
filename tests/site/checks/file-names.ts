import { fileName } from '../../../src/ui/file-name.ts';
import type { Seeded, SiteCheck } from '../framework.ts';

const id = 'file-names';

export const check: SiteCheck = {
  id,
  title: 'every file has a name that all systems take',
  run(site) {
    return site.files
      .filter((file) => file.split('/').some((part) => fileName(part) !== part))
      .map((file) => ({
        check: id,
        file,
        detail: 'a name that Windows does not allow',
        remedy: 'Leave out : and other signs, and names of devices.',
      }));
  },
};

export const seeded: Seeded[] = [
  { name: 'a colon', files: () => ({ 'data/offers:1.json': '{}' }), expect: 'Windows' },
  { name: 'the name of a device', files: () => ({ 'de-de/offers/aux/index.html': '' }), expect: 'Windows' },
];
