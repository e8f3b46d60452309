import { readContentDays } from '../build/check-content.ts';
import { loadSiteData } from '../build/site-data.ts';
import { buildDate } from '../config/date.ts';
import { ANNOUNCED_DAYS, addDays } from '../config/days.ts';
import { FRESH_MONTHS, isOld } from '../config/freshness.ts';
import { readGuides } from '../guides/source.ts';
import { lint } from '../offers/lint.ts';
import { offersFolder, readOffers } from '../offers/load.ts';
import { applyWaivers } from '../offers/waivers.ts';

// Lists what is old on the date of the build: sources to read again, guides to review, offers to confirm.
export function main(): number {
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
  const { claims: dated, days } = readContentDays(`${root}/content`);
  const soon = days.filter((day) => day > today && day <= addDays(today, ANNOUNCED_DAYS));
  for (const { id, from, until } of Object.values(dated).flat()) {
    if (from !== undefined && soon.includes(from)) console.log(`${from}  comes due  claim ${id} begins to hold`);
    if (until !== undefined && soon.includes(addDays(until, 1))) console.log(`${until}  comes due  claim ${id} ends`);
  }
  for (const { id, from } of data.routing.shiftingRules) {
    if (from !== undefined) console.log(`${from}  comes due  rule ${id} begins to hold`);
  }
  for (const { id, until } of data.routing.rules) {
    if (until !== undefined && soon.includes(addDays(until, 1))) console.log(`${until}  comes due  rule ${id} ends`);
  }
  for (const { id, until, outOfForce } of Object.values(data.claims)) {
    if (outOfForce !== undefined && until !== undefined && until < today) console.log(`${until}  ended  claim ${id}`);
  }
  console.log(`${old.length} of ${rows.length} are old on ${today}.`);
  return 0;
}
