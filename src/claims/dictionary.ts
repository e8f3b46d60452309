import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts around claims and their sources. */
export const claimsDictionary = defineDictionary({
  'de-de': {
    moreSources: { one: '{count} weitere Quelle', other: '{count} weitere Quellen' },
    sourcesTitle: 'Quellen',
    sourcesDescription:
      'Alle Dokumente, auf denen die Aussagen dieser Website beruhen: Herausgeber, Stand, Datum der Prüfung und die Aussagen, die sich darauf stützen.',
    sourcesLead: 'Jede Aussage darüber, wer wofür zuständig ist, stützt sich auf eines dieser Dokumente.',
    generationNow: 'heutige Dokumentation',
    generation2023: 'Dokumentation von 2023',
    generation2021: 'Dokumentation von 2021',
    generationOther: 'weitere Quellen',
    dated: 'Stand {date}',
    checked: 'geprüft {date}',
    noAddress: 'ohne verlinkbare Adresse',
    addressCited: 'Adresse aus Zitaten anderer bekannt',
    confidenceB: 'aus einer zweiten Quelle',
    confidenceC: 'unser Schluss aus den Quellen',
    notSpecified: 'Nicht festgelegt: Die genannten Dokumente wurden gelesen und sagen dazu nichts.',
    notResearched: 'Nicht recherchiert: Dazu wurde noch nichts gelesen.',
    earlier: 'Vielleicht hält man Ihnen entgegen ({generation}):',
    citedBy: { one: '{count} Aussage', other: '{count} Aussagen' },
    cite: 'Beleg {number}',
    gapsTitle: 'Offene Punkte',
    gapsDescription:
      'Wozu Microsofts Dokumente nichts festlegen: die Aufteilung im indirekten Modell, Antwortzeiten, der Kontakt zwischen Kunde und ISV und mehr.',
    gapsLead:
      'Zu diesen Punkten gibt es keine Regel, auf die Sie sich berufen können. Vereinbaren Sie sie miteinander.',
    gapsAgreement: 'Vereinbarung zwischen indirektem Anbieter und Reseller ausfüllen',
    gapsNotSpecified: 'Von Microsoft nicht festgelegt',
    gapsNotResearched: 'Noch nicht recherchiert',
  },
  'en-us': {
    moreSources: { one: '{count} more source', other: '{count} more sources' },
    sourcesTitle: 'Sources',
    sourcesDescription:
      'All documents that the statements on this site rest on: publisher, date, day of checking, and the statements based on them.',
    sourcesLead: 'Each statement about who is responsible for what rests on one of these documents.',
    generationNow: 'current documentation',
    generation2023: 'documentation of 2023',
    generation2021: 'documentation of 2021',
    generationOther: 'other sources',
    dated: 'dated {date}',
    checked: 'checked {date}',
    noAddress: 'no address that can be linked',
    addressCited: 'address known from others’ citations',
    confidenceB: 'from a secondary source',
    confidenceC: 'our inference from the sources',
    notSpecified: 'Not specified: the documents named were read and say nothing about this.',
    notResearched: 'Not researched: nothing has been read about this yet.',
    earlier: 'You may be quoted ({generation}):',
    citedBy: { one: '{count} statement', other: '{count} statements' },
    cite: 'Citation {number}',
    gapsTitle: 'Open points',
    gapsDescription:
      'What Microsoft’s documents do not specify: the split in the indirect model, response times, contact between customer and ISV, and more.',
    gapsLead: 'On these points there is no rule that you could invoke. Agree on them with each other.',
    gapsAgreement: 'Fill in the agreement of indirect provider and reseller',
    gapsNotSpecified: 'Not specified by Microsoft',
    gapsNotResearched: 'Not researched yet',
  },
});
