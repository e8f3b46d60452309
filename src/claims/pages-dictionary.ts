import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the pages of sources and gaps, which nothing else uses. */
export const claimPagesDictionary = defineDictionary({
  'de-de': {
    sourcesFilter: 'Quellen filtern',
    sourcesGeneration: 'Stand der Dokumentation',
    sourcesContents: 'Quellen nach Stand',
    sourcesTitle: 'Quellen',
    sourcesDescription:
      'Alle Dokumente, auf denen die Aussagen dieser Website beruhen: Herausgeber, Stand, Datum der Prüfung und die Aussagen, die sich darauf stützen.',
    sourcesLead: 'Jede Aussage darüber, wer wofür zuständig ist, stützt sich auf eines dieser Dokumente.',
    addressCited: 'Adresse aus Zitaten anderer bekannt',
    citedBy: { one: '{count} Aussage', other: '{count} Aussagen' },
    gapsFilter: 'Offene Punkte filtern',
    gapsTitle: 'Offene Punkte',
    gapsDescription:
      'Wozu Microsofts Dokumente nichts festlegen: die Aufteilung im indirekten Modell, Antwortzeiten, der Kontakt zwischen Kunde und ISV und mehr.',
    gapsLead:
      'Zu diesen Punkten gibt es keine Regel, auf die Sie sich berufen können. Fast jede Lücke lässt sich vor dem Verkauf schließen, mit einer Frage an den Herausgeber oder einer Zeile im Vertrag.',
    gapsAgreement: 'Vereinbarung zwischen indirektem Anbieter und Reseller ausfüllen',
    gapsNotSpecified: 'Von Microsoft nicht festgelegt',
    gapsNotSpecifiedLead:
      'Wir haben die Dokumente ausgewertet, in denen die Antwort stehen müsste, und sie enthalten keine. Das ist weder eine Erlaubnis noch ein Verbot: Die Beteiligten entscheiden selbst.',
    gapsSteps: 'Was Sie vorab tun können',
    gapsNotResearched: 'Noch nicht recherchiert',
    gapsNotResearchedLead: 'Wenn Sie ein Dokument dazu kennen, schreiben Sie bitte dem Betreiber dieser Website.',
  },
  'en-us': {
    sourcesFilter: 'Filter the sources',
    sourcesGeneration: 'Generation of documentation',
    sourcesContents: 'Sources by generation',
    sourcesTitle: 'Sources',
    sourcesDescription:
      'All documents that the statements on this site are based on: publisher, date, when they were checked, and the statements themselves.',
    sourcesLead: 'Each statement about who is responsible for what is based on one of these documents.',
    addressCited: 'address known from others’ citations',
    citedBy: { one: '{count} statement', other: '{count} statements' },
    gapsFilter: 'Filter the open points',
    gapsTitle: 'Open points',
    gapsDescription:
      'What Microsoft’s documents do not specify: the split in the indirect model, response times, contact between customer and ISV, and more.',
    gapsLead:
      'Microsoft has no rule on these points. You can close almost every gap before the sale, with a question to the publisher or a line in the contract.',
    gapsAgreement: 'Fill in the agreement between indirect provider and reseller',
    gapsNotSpecified: 'Not specified by Microsoft',
    gapsNotSpecifiedLead:
      'The documents that should answer these questions do not. Their silence is neither permission nor a ban: the parties decide for themselves.',
    gapsSteps: 'What you can do in advance',
    gapsNotResearched: 'Not researched yet',
    gapsNotResearchedLead:
      'If you know a document on one of these points, please write to the operator of this website.',
  },
});
