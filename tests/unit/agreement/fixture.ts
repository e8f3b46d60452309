import { join } from 'node:path';
import fc from 'fast-check';
import { loadDuties } from '../../../src/agreement/load.ts';
import { isEmptyEntry } from '../../../src/agreement/model.ts';
import { type Agreement, ASSIGNMENTS, DETAILS, type DutyEntry, NAME_LENGTH } from '../../../src/agreement/types.ts';
import { loadClaims } from '../../../src/claims/load.ts';
import { loadRouting } from '../../../src/routing/load.ts';

const content = join(import.meta.dirname, '../../../content');
export const claims = loadClaims(content);
export const routing = loadRouting(content, claims);
export const duties = loadDuties(content, claims, routing);
export const ids = duties.map(({ id }) => id);

/** Any text that the form can hold: all of Unicode, halves of pairs included, no control characters. */
const text = (length: number) =>
  fc
    .array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom('\ud83d', '\udc00')),
      {
        maxLength: 4,
      },
    )
    .map((parts) =>
      parts
        .join('')
        .replaceAll(/[\p{Cc}\u2028\u2029]/gu, '')
        .slice(0, length),
    );

const date = fc.oneof(
  fc.constant(''),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);

const entry: fc.Arbitrary<DutyEntry> = fc
  .record({
    who: fc.constantFrom(...ASSIGNMENTS),
    contact: text(DETAILS.contact),
    channel: text(DETAILS.channel),
    hours: text(DETAILS.hours),
    response: text(DETAILS.response),
  })
  .filter((each) => !isEmptyEntry(each));

/** Any agreement that the form can make. */
export const anyAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    provider: text(NAME_LENGTH),
    reseller: text(NAME_LENGTH),
    date,
    rows: fc.dictionary(fc.constantFrom(...ids), entry, { maxKeys: ids.length }),
  })
  .map(({ rows, ...head }) => ({ ...head, rows: { ...rows } }));

/** Every duty filled in as people do. */
export const realistic: Agreement = {
  provider: 'Nordlicht Distribution GmbH & Co. KG',
  reseller: 'Systemhaus Bärwalde Übersee GmbH',
  date: '2026-11-22',
  rows: Object.fromEntries(
    ids.map((id, index): [string, DutyEntry] => [
      id,
      {
        who: ASSIGNMENTS[1 + (index % 4)] ?? 'open',
        contact: [
          'CSP-Service-Desk, Frau Annegret Löwenstein-Wagner',
          'Marketplace Operations (Team Süd), Herr Özgür Yıldız',
          'Vertriebsinnendienst, Durchwahl -4711',
          'Buchhaltung Debitoren, Frau Groß',
        ][index % 4] as string,
        channel: ['csp-service@nordlicht.example', 'https://portal.nordlicht.example/tickets', '+49 30 23125 4711'][
          index % 3
        ] as string,
        hours: ['Mo–Fr 8–18 Uhr', 'rund um die Uhr', 'Mo–Do 9–17 Uhr, Fr 9–15 Uhr'][index % 3] as string,
        response: ['4 Stunden', 'nächster Arbeitstag', 'binnen 24 Stunden nach Eingang', '30 Minuten'][
          index % 4
        ] as string,
      },
    ]),
  ),
};
