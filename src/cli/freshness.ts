import { loadSiteData } from '../build/site-data.ts';
import { buildDate } from '../config/date.ts';
import { FRESH_MONTHS, isOld } from '../config/freshness.ts';
import { readGuides } from '../guides/source.ts';
import { lint } from '../offers/lint.ts';
import { offersFolder, readOffers } from '../offers/load.ts';
import { applyWaivers } from '../offers/waivers.ts';
import { fail } from './fail.ts';

// Lists what is old on the date of the build: sources to read again, guides to review, offers to confirm.
export function main(): number {
  try {
    const root = process.cwd();
    const today = buildDate();
    const data = loadSiteData(root, 'partner');
    const guides = readGuides(`${root}/content`);
    const rows: { kind: keyof typeof FRESH_MONTHS; name: string; date: string }[] = [
      ...Object.values(data.sources).map(({ id, checked }) => ({ kind: 'source' as const, name: id, date: checked })),
      ...guides.map(({ file, data: { reviewed } }) => ({ kind: 'guide' as const, name: file, date: reviewed })),
      ...data.offers.map(({ id, confirmed }) => ({ kind: 'offer' as const, name: id, date: confirmed })),
    ];
    const old = rows.filter(({ kind, date }) => isOld(date, today, FRESH_MONTHS[kind]));
    for (const { kind, name, date } of old.sort((a, b) => a.date.localeCompare(b.date))) {
      console.log(`${date}  ${kind}  ${name}`);
    }
    for (const { file, document, publisher } of readOffers(offersFolder(`${root}/content`))) {
      const { expired } = applyWaivers(lint({ document, publisher }), document.waivers ?? [], today);
      for (const { rule, until } of expired) console.log(`${until}  waiver  ${file} ${rule}`);
    }
    console.log(`${old.length} of ${rows.length} are old on ${today}.`);
    return 0;
  } catch (error) {
    return fail(error);
  }
}
