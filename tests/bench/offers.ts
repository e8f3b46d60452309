/**
 * Invented catalogues of any size: listing documents as publishers write them, with gaps, in German and English, the
 * same for the same seed. Names are made of parts that no company has put together; hosts end in `.example`.
 * As a program: `node tests/bench/offers.ts FOLDER NUMBER [SEED]` writes `FOLDER/offers` and `FOLDER/publishers`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../src/offers/projection.ts';
import {
  type OfferDocument,
  offerDocumentSchema,
  type PublisherRecord,
  type RawContact,
  type RawListing,
  type RawOffer,
} from '../../src/offers/schema.ts';
import type { CspState, Edition, OfferKind, ProjectedOffer } from '../../src/offers/types.ts';

const STARTS =
  'Al Ar Bel Bor Cal Cor Dal Dor El Far Fen Gal Hal Har Is Jar Kal Kor Lam Lin Mar Mel Nor Or Pel Quin Ros Sal Tal Ul Val Wen Yor Zel Öl Über Grün Köst'.split(
    ' ',
  );
const MIDDLES = 'a ba de di fo ga lo ma mi na no ra ri sa so ta ti va vi wo'.split(' ');
const ENDS =
  'beck berg brück dorf dia fast feld grat heim hof kamp land lux mont nik ora quist rath rix sen stein tec tal una ven wald wick zeit'.split(
    ' ',
  );
const LEGAL = [
  'GmbH',
  'AG',
  'GmbH & Co. KG',
  'Software GmbH',
  'Systeme AG',
  'Ltd.',
  'Inc.',
  'Software',
  'Labs',
  'Cloud Services',
];

const GERMAN_FRONT =
  'Abrechnungs Akten Anlagen Arbeitszeit Aufgaben Beleg Bestands Budget Dokumenten Einkaufs Energie Fahrzeug Finanz Flächen Flotten Förder Geräte Hafen Instandhaltungs Kassen Kunden Lager Lieferanten Lizenz Maschinen Melde Personal Pflege Projekt Prüf Qualitäts Rechnungs Reisekosten Schicht Signatur Spesen Stammdaten Störungs Übergabe Umsatz Urlaubs Vertrags Wartungs Zähler Zutritts'.split(
    ' ',
  );
const GERMAN_BACK =
  'akte archiv assistent auswertung buch cockpit dienst erfassung freigabe kalender leitstand manager mappe monitor planer pilot portal prüfung register steuerung übersicht verwaltung verzeichnis wächter zentrale'.split(
    ' ',
  );
const ENGLISH_FRONT =
  'Access Asset Audit Backup Billing Budget Claims Cloud Code Compliance Contract Cost Crew Data Device Document Energy Event Expense Field Fleet Forms Grid Harbor Identity Incident Inventory Invoice Key Ledger License Log Mail Market Meeting Order Patch Payroll Policy Project Quality Record Release Retail Risk Roster Sensor Shift Ticket Travel Vendor'.split(
    ' ',
  );
const ENGLISH_BACK =
  'Archive Bridge Builder Center Collector Connect Console Dashboard Desk Explorer Flow Gateway Guard Hub Insights Keeper Lens Mesh Monitor Navigator Pilot Planner Portal Relay Scout Shield Sync Tracker Vault Watch'.split(
    ' ',
  );
const EDITIONS = ['', '', '', '', ' 365', ' Pro', ' für Teams', ' Enterprise', ' Essentials', ' mobil', ' X'];

const KINDS: OfferKind[] = [
  'saas',
  'saas',
  'saas',
  'saas',
  'saas',
  'azure-application',
  'azure-application',
  'virtual-machine',
  'container',
  'managed-service',
  'consulting-service',
  'dynamics-365-business-central',
  'dynamics-365-business-central',
  'dynamics-365-customer-engagement',
  'dynamics-365-operations',
  'iot-edge-module',
  'power-bi-app',
  'power-bi-visual',
];
const STATES: CspState[] = ['all', 'all', 'all', 'all', 'some', 'none', 'none', 'notSet', 'terminated'];
const LANGUAGES = [
  ['de'],
  ['de', 'en'],
  ['de', 'en'],
  ['en'],
  ['en'],
  ['en'],
  ['en', 'fr'],
  ['de', 'en', 'fr'],
  ['en', 'es'],
  [],
  ['de', 'it'],
  ['en', 'pl'],
  ['en', 'ja'],
  ['nl', 'en'],
];
const ZONES = [
  'Europe/Berlin',
  'Europe/Berlin',
  'Europe/Vienna',
  'Europe/Zurich',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
];
const FIRST =
  'Anna Bea Carl Dora Emil Frieda Georg Hanna Ilse Jonas Karin Lena Moritz Nora Olaf Paula Rolf Sara Timo Vera'.split(
    ' ',
  );

const DESKS = ['Support', 'Service Desk', 'Helpdesk', 'Partner Desk', 'Engineering'];

/** Numbers from 0 to 1 that only depend on the seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Makes listing documents with their publishers, sorted by address.
 * @param count how many documents
 * @param seed the same seed gives the same documents
 */
function syntheticRecords(count: number, seed = 1): RawOffer[] {
  const next = random(seed);
  const chance = (share: number) => next() < share;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const number = (digits: number) => Array.from({ length: digits }, () => Math.floor(next() * 10)).join('');
  const nameOf = () => {
    if (chance(0.1)) return '';
    return chance(0.4) ? `${pick(FIRST)} ${pick(STARTS)}${pick(ENDS)}` : pick(DESKS);
  };
  const records: RawOffer[] = [];
  const publishers = new Set<string>();
  while (records.length < count) {
    const name = `${pick(STARTS)}${chance(0.6) ? pick(MIDDLES) : ''}${chance(0.25) ? pick(MIDDLES) : ''}${pick(ENDS)}`;
    const publisher = unique(publishers, slugOf(name));
    const full: PublisherRecord = {
      name: `${name} ${pick(LEGAL)}`,
      ...(chance(0.8) && { website: `https://www.${publisher}.example/` }),
      fictional: true,
    };
    const zone = pick(ZONES);
    const german = chance(0.5);
    const addresses = new Set<string>();
    // Most publishers have few offers, some have many.
    const most = Math.min(count - records.length, Math.ceil(1 / (0.012 + next() ** 1.5)) + Math.floor(next() * 6));
    for (let made = 0; made < most; made += 1) {
      const brand = chance(0.35) ? `${name} ` : chance(0.2) ? `${pick(STARTS)}${pick(MIDDLES)}${pick(ENDS)} ` : '';
      const title = {
        de: `${brand}${pick(GERMAN_FRONT)}${pick(GERMAN_BACK)}${pick(EDITIONS)}`,
        en: `${brand}${pick(ENGLISH_FRONT)} ${pick(ENGLISH_BACK)}${pick(EDITIONS)}`,
      };
      const tags = german
        ? chance(0.4)
          ? ['de-de', 'en-us']
          : ['de-de']
        : chance(0.1)
          ? ['en-us', 'de-de']
          : ['en-us'];
      const offer = unique(addresses, slugOf(title[german ? 'de' : 'en']));
      const host = `${publisher}.example`;
      const contact = (box: string): RawContact => ({
        name: nameOf(),
        email: chance(0.05) ? '' : `${box}${chance(0.3) ? `-${offer.slice(0, 24).replace(/-$/, '')}` : ''}@${host}`,
        ...(chance(0.75) && { phone: `+49 30 555${number(5)}` }),
      });
      const gap = chance(0.08);
      const shared: Partial<RawListing> = {
        ...(!gap && { supportContact: contact('support') }),
        ...(chance(0.75) && { engineeringContact: contact('engineering') }),
        ...(chance(0.45) && { cloudSolutionProviderContact: contact('partner') }),
        ...(chance(0.85) && { globalSupportWebsite: `https://support.${host}/${chance(0.5) ? offer : ''}` }),
        ...(chance(0.3) && { cloudSolutionProviderMarketingMaterials: `https://www.${host}/partner/${offer}` }),
        privacyPolicyLink: `https://www.${host}/privacy`,
      };
      const document: OfferDocument = offerDocumentSchema.parse({
        publisher,
        offer,
        fictional: true,
        kind: pick(KINDS),
        csp: { state: pick(STATES) },
        support: {
          languages: pick(LANGUAGES),
          ...(chance(0.6) && {
            hours: {
              ...(chance(0.9) && { timeZone: zone }),
              week: [
                {
                  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
                  opens: pick(['08:00', '09:00']),
                  closes: pick(['17:00', '18:00']),
                },
              ],
            },
          }),
        },
        confirmed: new Date(Date.UTC(2026, 10, 1) - Math.floor(next() ** 2 * 700) * 86_400_000)
          .toISOString()
          .slice(0, 10),
        listings: tags.map((languageId) => {
          const own = title[languageId === 'de-de' ? 'de' : 'en'];
          return {
            languageId,
            ...(!(gap && chance(0.05)) && { title: own }),
            searchResultSummary:
              languageId === 'de-de' ? `${own}: alles an einem Ort` : `${own}: everything in one place`,
            description:
              languageId === 'de-de'
                ? `<p>${own} von ${full.name}. Erfunden.</p>`
                : `<p>${own} by ${full.name}. Invented.</p>`,
            ...shared,
          };
        }),
      });
      records.push({ document, publisher: full, file: `offers/${publisher}/${offer}.json` });
    }
  }
  return records.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** As `syntheticRecords`, as an edition may show them. */
export function syntheticOffers(count: number, seed = 1, edition: Edition = 'partner'): ProjectedOffer[] {
  return syntheticRecords(count, seed).map((record) => project(record, edition));
}

function slugOf(text: string): string {
  const spelled = text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return spelled.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

function unique(known: Set<string>, wanted: string): string {
  let name = wanted;
  for (let again = 2; known.has(name); again += 1) name = `${wanted}-${again}`;
  known.add(name);
  return name;
}

if (process.argv[1] === import.meta.filename) {
  const [folder, count, seed = '1'] = process.argv.slice(2);
  if (folder === undefined || !(Number(count) > 0)) throw new Error('Give a folder and the number of offers.');
  const records = syntheticRecords(Number(count), Number(seed));
  mkdirSync(join(folder, 'publishers'), { recursive: true });
  for (const { document, publisher } of records) {
    mkdirSync(join(folder, 'offers', document.publisher), { recursive: true });
    writeFileSync(
      join(folder, 'offers', document.publisher, `${document.offer}.json`),
      `${JSON.stringify(document)}\n`,
    );
    writeFileSync(join(folder, 'publishers', `${document.publisher}.yaml`), JSON.stringify(publisher));
  }
  console.log(
    `${records.length} offers of ${new Set(records.map(({ document }) => document.publisher)).size} publishers`,
  );
}
