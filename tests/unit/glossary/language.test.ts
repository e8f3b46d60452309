/** Terms and language: each rule finds its seeded fault, and every slip of machine translation on record is caught. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageFaults } from '../../../src/glossary/language.ts';
import { loadForbiddenPhrases, loadGlossary } from '../../../src/glossary/load.ts';
import { mdxTexts } from '../../../src/glossary/mdx-texts.ts';
import type { ProseText } from '../../../src/glossary/prose.ts';
import { terminologyCheck } from '../../../src/glossary/terminology.ts';
import { yamlTexts } from '../../../src/glossary/texts.ts';
import type { Locale } from '../../../src/i18n/locale.ts';

const content = join(import.meta.dirname, '../../../content');
const terms = terminologyCheck(loadGlossary(content), loadForbiddenPhrases(content));
const faults = (text: ProseText) => [...terms(text), ...languageFaults(text)];

/** The ids of the faults of a text, written as the body of a guide. */
function idsOf(text: string, locale: Locale = 'de-de'): string[] {
  const found = mdxTexts(text, 'content/guides/x.mdx', locale).flatMap(faults);
  return [...new Set(found.map(({ id }) => id))].sort();
}

/** Slips that machine translations of this subject were seen with, with the rule that finds each. */
const SLIPS: [string, string][] = [
  ['im Zusammenhang mit EINEM ISV-Drittanbieterabonnement', 'capitals-stray'],
  ['Unterstützungsrolle des ISV-Herausgebers', 'term-forbidden'],
  ['Anfragen können Sie weiter richten.', 'phrase-forbidden'],
  ['Bereitstellung und Bereitstellung für Azure-basierte ISV-Lösungen', 'words-doubled'],
  ['Unterstützung bestimmter Aktivitäten durch den Partner', 'phrase-forbidden'],
  ['Partner sollten sich (oben) an den ISV-Herausgeber wenden.', 'phrase-forbidden'],
  ['alle anderen Unterstützungen für ISV-Angebote', 'phrase-forbidden'],
  ['vom indirekten Anbieter und vom indirekten Vertriebspartner gemeinsam genutzt', 'term-mixed'],
  ['Wenn Sie ein indirekter Wiederverkäufer sind', 'term-mixed'],
  ['Service Health/Ausfallbenachrichtigungen', 'term-mixed'],
  ['Breakfix-Support', 'term-mixed'],
  ['im [indirekten CSP-Modell](/x/)werden', 'words-glued'],
  ['Das CSP-TV-Programm regelt das.', 'term-forbidden'],
  ['Das Incentives-TV-Programm regelt das.', 'phrase-forbidden'],
  ['Partner müssen sie sich nicht erneut anmelden.', 'phrase-forbidden'],
  ['um angebote im Marketplace zu kaufen', 'noun-lower-case'],
  ['Partner, die Im Marketplace tätig sind', 'capitals-stray'],
  ['Angebote mit der Schilderung Exklusiv', 'term-forbidden'],
  ['Link **IsV** kontaktieren', 'term-forbidden'],
  ['Auf dieser Registerkarte werden Dies wird angezeigt:', 'capitals-stray'],
  ['Angebote, die durchgeführt werden können', 'phrase-forbidden'],
  ['im marketplace Partner Center bereich', 'noun-lower-case'],
  ['von unabhängigen Softwareherstellern (ISV) von Drittanbietern', 'term-forbidden'],
  ['Vereinfachte Vertragsverträge', 'phrase-forbidden'],
  ['Wenn Sie partner am CSP-Programm sind', 'noun-lower-case'],
  ['suchen Sie nach , und wählen Sie', 'space-misplaced'],
  ['wählen Sie **Go to publisher es site**', 'phrase-forbidden'],
  ['neben Microsoft-Käufen (Erstabkäufen)', 'term-forbidden'],
  ['Partnern im Programm werden ISV-Lösungen in Rechnung stellen', 'phrase-forbidden'],
  ['Zahlung per Überprüfung oder Überweisung', 'phrase-forbidden'],
  ['Einkauf für Ihre Partner Center', 'phrase-forbidden'],
  ['Melden Sie sich Partner Center Dashboard an', 'phrase-forbidden'],
  ['Partner, die im CSP-Modell transaktionen ausführen', 'noun-lower-case'],
  ['Support-Fahrzeuge', 'term-forbidden'],
  ['die Rolle des Supportanwalts', 'term-forbidden'],
  ['Supportstunden des Vorgangs', 'phrase-forbidden'],
  ['Funktionen für direkt abgerechnete Rechnungen', 'phrase-forbidden'],
  ['direkt abgerechnete Partner', 'term-mixed'],
  ['Where finde ich die Kontakte?', 'language-foreign'],
  ['Falls du noch nicht angemeldet bist', 'address-du'],
  ['Deutsch (DKK)', 'phrase-forbidden'],
  ['Koreanisch gewonnen (KRW)', 'phrase-forbidden'],
  ['Zwischen ihnen und Derk.', 'phrase-forbidden'],
  ['Der Verleger antwortet.', 'term-forbidden'],
  ['Saas-Beispiel Begriffe', 'term-forbidden'],
  ['Cloud Solution Provider (CSP)-Befürwortern global auf globaler Ebene', 'phrase-forbidden'],
  ['IsV-to-CSP', 'term-forbidden'],
  ['Angebote auf dem Markt', 'phrase-forbidden'],
  ['Der Verteiler bestellt.', 'term-forbidden'],
  ['ein kommerzieller Marktplatz', 'term-forbidden'],
  ['im kommerziellen Marktplatz', 'term-forbidden'],
  ['Direktrechnungspartner', 'term-mixed'],
  ['Globale Administratorrechte', 'term-forbidden'],
  ['Um den Abbruch zu bestätigen', 'phrase-forbidden'],
  ['Supportwerkzeuge', 'phrase-forbidden'],
  ['ein Technischer Ansprechpartner', 'term-mixed'],
  ['Begleitmaterialien zum Vertrieb', 'term-mixed'],
  ['innerhalb des Kündigungszeitraums', 'term-mixed'],
  ['Supportanforderungen der Ebene 1', 'term-mixed'],
];

/** One fault for each rule that the slips do not show, in both languages. */
const SEEDS: [string, string, Locale?][] = [
  ['Er sagte "ja".', 'quotes-straight'],
  ["So geht's.", 'quotes-straight'],
  ['Er sagte “ja”.', 'quotes-english'],
  ['Er sagte “ja“.', 'quotes-english'],
  ['Er sagte ‘ja’.', 'quotes-english'],
  ['She said „yes“.', 'quotes-german', 'en-us'],
  ["It isn't.", 'quotes-straight', 'en-us'],
  ['Das ist ist falsch.', 'words-doubled'],
  ['This is is wrong.', 'words-doubled', 'en-us'],
  ['Fertig.Dann weiter.', 'words-glued'],
  ['Wählen Sie<Ui>Overview</Ui> aus.', 'words-glued'],
  ['Zwei  Leerzeichen ( hier ).', 'space-misplaced'],
  ['You MUST call.', 'capitals-stray', 'en-us'],
  ['The Herausgeber ist there.', 'language-foreign', 'en-us'],
  ['Warten ...', 'ellipsis'],
  ['Höchstens 1,000 Zeichen.', 'number-format'],
  ['At most 1.000 characters.', 'number-format', 'en-us'],
  ['Etwa 15000 Dateien.', 'number-format'],
  ['Stand 31.07.2023.', 'date-format'],
  ['Stand 2023-07-31.', 'date-format'],
  ['Stand 31 Juli 2023.', 'date-format'],
  ['As of 31 July 2023.', 'date-format', 'en-us'],
  ['Geben Sie es an, z. B. hier.', 'space-breaking'],
  ['Bis 5 MB.', 'space-breaking'],
  ['The direct bill partner pays.', 'term-mixed', 'en-us'],
  ['Partner Centre', 'term-forbidden', 'en-us'],
  ['Please click here.', 'phrase-forbidden', 'en-us'],
  ['Abrechnung und Konto sind Sache der Partnerseite.', 'phrase-forbidden'],
  ['Microsoft hilft nur beim Handelssystem.', 'phrase-forbidden'],
  ['ISV-SaaS zieht nicht mit um.', 'phrase-forbidden'],
  ['Für Partner ist er nur der letzte Weg.', 'phrase-forbidden'],
  ['Das sagt keine der gelesenen Seiten.', 'phrase-forbidden'],
  ['Das steht nicht in den lesbaren Teilen.', 'phrase-forbidden'],
  ['Vielleicht hält man Ihnen ältere Seiten entgegen.', 'phrase-forbidden'],
  ['Ob es Geld zurückgibt, ist offen.', 'phrase-forbidden'],
  ['Öffnen Sie aus Ihrem Kauf heraus die Seite.', 'phrase-forbidden'],
  ['Das steht unter jedem Klickweg.', 'phrase-forbidden'],
  ['The pages read say nothing about it.', 'phrase-forbidden', 'en-us'],
  ['It is the last version that could be read in full.', 'phrase-forbidden', 'en-us'],
  ['The publisher may ask for steps of its own.', 'phrase-forbidden', 'en-us'],
  ['ISV SaaS does not move along.', 'phrase-forbidden', 'en-us'],
  ['Microsoft gives no product support.', 'phrase-forbidden', 'en-us'],
  ['Report a security hole.', 'phrase-forbidden', 'en-us'],
  ['Nobody gets an e-mail.', 'phrase-forbidden', 'en-us'],
  ['You can withdraw it afterwards.', 'phrase-forbidden', 'en-us'],
  ['Insolvency brings no money back.', 'phrase-forbidden', 'en-us'],
  ['Microsoft does not help, not even as a stand-in.', 'phrase-forbidden', 'en-us'],
  ['Lösen Sie das selbst: kündigen.', 'phrase-forbidden'],
  ['Beim Wiederverkauf über CSP berechnet Microsoft dem Partner.', 'phrase-forbidden'],
  ['Das gehört zu dem, wobei Microsoft hilft.', 'phrase-forbidden'],
  ['In der Abonnementliste des Partner Centers.', 'phrase-forbidden'],
  ['Meant is the partner that sends the invoice.', 'phrase-forbidden', 'en-us'],
  ['In that case, the partner side invoices.', 'phrase-forbidden', 'en-us'],
];

/** What a busy person would have to delete before a message can be sent, and ages outside the citation. */
const IN_MESSAGES: [string, Locale][] = [
  ['Sehr geehrte Damen und Herren, hier ist es.', 'de-de'],
  ['Bitte antworten Sie bis zum Ende des nächsten Arbeitstags.', 'de-de'],
  ['Wir melden uns wie telefonisch vereinbart.', 'de-de'],
  ['Ein Bildschirmfoto ist beigefügt.', 'de-de'],
  ['Den Dienststatus haben wir geprüft.', 'de-de'],
  ['Die Rolle heißt anders (Stand 2023).', 'de-de'],
  ['Dear support team, here it is.', 'en-us'],
  ['Please answer by the end of the next business day.', 'en-us'],
  ['This is as discussed on the phone.', 'en-us'],
  ['A screenshot is attached.', 'en-us'],
  ['This is what we have checked and ruled out.', 'en-us'],
  ['The role has another name (as of 2023).', 'en-us'],
];

/** What is right as it is. */
const HARMLESS: [string, Locale?][] = [
  ['Der indirekte Reseller bezieht über einen indirekten Anbieter (Distributor).'],
  ['Ein Multiparty Private Offer berechnet Microsoft.'],
  ['Ältere Seiten schreiben „indirekter Wiederverkäufer“ und „Dienstanforderung“.'],
  ['Die Person, die die Anfrage stellt; die Seite, auf der der Link steht.'],
  ['Stand 31. Juli 2023, höchstens 1.000 Zeichen und 2,5\u202fMB.'],
  ['Wählen Sie <Ui>Help and support</Ui> und dann `the link`. <Cite id="x" />'],
  ['Geben Sie z.\u202fB. den Namen an (im Partner Center).'],
  ['[Das indirekte Modell](/de-de/guides/indirect-model/) sagt mehr.'],
  ['As of July 31, 2023: 1,000 characters, “quoted”, isn’t it?', 'en-us'],
];

describe('language of texts', () => {
  it.each(SLIPS)('%s: %s', (slip, id) => expect(idsOf(slip)).toContain(id));
  it.each(SEEDS)('%s: %s', (seed, id, locale) => expect(idsOf(seed, locale)).toContain(id));
  it.each(HARMLESS)('%s', (text, locale) => expect(idsOf(text, locale)).toEqual([]));

  it('knows words that are unwanted in some files alone', () => {
    const found = (text: string, locale: Locale, file: string) => mdxTexts(text, file, locale).flatMap(faults);
    const message = 'content/routing/wording/x.yaml';
    for (const [text, locale] of IN_MESSAGES) {
      expect(found(text, locale, message), text).toHaveLength(1);
      expect(found(text, locale, 'content/guides/x.mdx'), text).toEqual([]);
    }
  });

  it('is judged with file, line, field, value and remedy', () => {
    const source = 'x:\n  statement:\n    de-de: Gut.\n    en-us: The direct bill partner pays.\n';
    expect(yamlTexts(source, 'content/claims/x.yaml').flatMap(faults)).toEqual([
      {
        id: 'term-mixed',
        file: 'content/claims/x.yaml:4',
        field: 'x.statement.en-us',
        value: 'direct bill partner',
        locale: 'en-us',
        remedy: expect.stringContaining('Write “direct-bill partner”'),
      },
    ]);
  });

  it('lets callers speak as they do, but not with straight quotation marks', () => {
    const source = '- de-de: Kannst du "mal" den Verteiler fragen?\n  facts: {}\n  destination: x\n';
    expect(
      yamlTexts(source, 'cases.yaml')
        .flatMap(faults)
        .map(({ id }) => id),
    ).toEqual(['quotes-straight', 'quotes-straight']);
  });

  it('leaves renderings, patterns and screen names alone, whatever the file', () => {
    const source =
      'x:\n  forbidden: { de-de: [Verteiler] }\n  synonyms: { de-de: [Verteiler] }\n  patterns: ["the"]\n' +
      '  text: { de-de: Wählen Sie **Verteiler** und {du}. }\n';
    expect(yamlTexts(source, 'content/any.yaml').flatMap(faults)).toEqual([]);
  });
});
