import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the start page, the legal notice, the privacy page and the page for addresses that do not exist. */
export const siteDictionary = defineDictionary({
  'de-de': {
    homeTitle: 'Wen kontaktiere ich?',
    homeDescription:
      'In höchstens vier Schritten zum richtigen Ansprechpartner für ISV-Produkte aus dem Microsoft Marketplace: ISV, Microsoft, indirekter Anbieter oder Sie selbst.',
    homeHeading: 'Ein ISV-Produkt macht Ärger. Wer ist zuständig?',
    homeLead:
      'Für Partner im CSP-Programm, deren Kunde anruft: In höchstens vier Schritten wissen Sie, wen Sie wie erreichen, was Sie bereithalten und was Sie dem Kunden sagen. Mit Beleg und Datum.',
    homeSearchHeading: 'Oder suchen Sie',
    homeSearchHint: 'Angebot, Herausgeber, Problem oder Begriff',
    homeDoorsHeading: 'Mehr auf dieser Website',
    doorOffersTitle: 'Kontakte zu einem Angebot',
    doorOffersText: 'Sie kennen das Produkt schon? Zu jedem Angebot steht hier, welcher Kontakt wofür zuständig ist.',
    doorOffersLink: 'Angebote von A bis Z',
    doorGuidesTitle: 'Regeln nachlesen',
    doorGuidesText:
      'Wer welche Pflichten hat, was das indirekte Modell offenlässt und wo die Kontakte eines ISV im Partner Center stehen.',
    doorGuidesLink: 'Alle Anleitungen',
    doorDutiesTitle: 'Zuständigkeiten auf einen Blick',
    doorDutiesText:
      'Jede Tätigkeit und jede Rolle in einer Tabelle, auch die Stellen, zu denen Microsoft nichts festlegt.',
    doorDutiesLink: 'Zur Tabelle der Zuständigkeiten',
    legalTitle: 'Impressum',
    legalDescription:
      'Wer diese Ausgabe von Wegweiser betreibt und wie Sie die Betreiberin oder den Betreiber erreichen.',
    legalNobody:
      'Diese Ausgabe enthält nur erfundene Angebote und hat noch keinen Betreiber. Wer eine eigene Ausgabe mit echten Angeboten öffentlich betreibt, trägt hier Name, Anschrift und E-Mail-Adresse ein; ohne diese Angaben wird sie nicht gebaut.',
    legalOperator: 'Betreiber',
    legalRepresented: 'Vertreten durch',
    legalContact: 'Kontakt',
    legalMarks:
      'Microsoft, Azure, Dynamics 365, Microsoft 365 und Power BI sind Marken der Microsoft-Unternehmensgruppe. Sie werden hier nur genannt, um Produkte und Programme zu bezeichnen.',
    privacyTitle: 'Datenschutz',
    privacyDescription:
      'Wegweiser setzt keine Cookies, misst nichts und sendet nichts. Welche Einstellungen auf Ihrem Gerät liegen und wie Sie sie löschen.',
    privacyLead: 'Diese Website setzt keine Cookies, zählt keine Besuche und sendet nichts von dem, was Sie eingeben.',
    privacySearch:
      'Die Suche läuft in Ihrem Browser: Er lädt Teile des Suchindex von dieser Website; Ihr Suchbegriff wird dabei nicht übertragen. Er steht nur in der Adresse der Suchseite, wenn Sie das Suchfeld im Kopf der Seite benutzen.',
    privacySearchLog:
      'Ohne JavaScript und beim Absenden des Suchfelds im Seitenkopf ist diese Adresse Teil des Seitenaufrufs; wer die Website hostet, könnte sie protokollieren.',
    privacyDeviceHeading: 'Was auf Ihrem Gerät gespeichert wird',
    privacyDevice: 'Nur wenn Sie die jeweilige Funktion benutzen, im lokalen Speicher Ihres Browsers:',
    privacyKey: 'Schlüssel',
    privacyPurpose: 'Wofür',
    keyTheme: 'die gewählte Darstellung (hell oder dunkel)',
    keyLocale: 'die zuletzt gewählte Sprache, damit die Startadresse dorthin führt',
    keyRole: 'Ihre Rolle, damit die erste Frage schon beantwortet ist',
    keyAgreement: 'Ihre Vereinbarung zwischen indirektem Anbieter und indirektem Reseller, damit Antworten sie nennen',
    keySlashKey: 'dass die Taste / nicht in das Suchfeld springen soll, wenn Sie das so eingestellt haben',
    keyPreview: 'Ihr Entwurf in der Vorschau für ISVs, damit Sie später daran weiterarbeiten können',
    privacyDelete: 'Alles löschen',
    privacyDeleted: 'Alle gespeicherten Angaben sind gelöscht.',
    privacyNoScript: 'Ohne JavaScript wird auf Ihrem Gerät nichts gespeichert.',
    privacyContactsHeading: 'Kontaktdaten von Herausgebern',
    privacyContacts:
      'Namen, E-Mail-Adressen und Telefonnummern aus den Angebotsdaten erscheinen nur in der Partnerausgabe hinter einer Anmeldung, es sei denn, der Herausgeber hat sie für die Öffentlichkeit freigegeben.',
    privacyHostingHeading: 'Hosting',
    privacyHostingNobody: 'Diese Ausgabe ist nicht öffentlich; sie läuft auf dem Rechner, auf dem sie gestartet wurde.',
    componentsTitle: 'Bausteine',
    componentsDescription:
      'Alle Bausteine dieser Website mit Beispielen: wofür sie da sind, wie sie aussehen und in welchen Zuständen sie vorkommen.',
    componentsLead: 'Woraus diese Website gebaut ist: jeder Baustein mit Zweck und Beispiel. Die Inhalte sind erfunden.',
    componentsRules:
      'Gelb und Schwarz sind die Farben deutscher Wegweiser; sie markieren hier das Ergebnis und sonst nichts. Farbe trägt nie allein eine Bedeutung: Daneben steht immer ein Wort oder eine Linie.',
    notFoundTitle: 'Seite nicht gefunden',
    notFoundDescription: 'Unter dieser Adresse gibt es auf Wegweiser keine Seite. Von hier aus kommen Sie weiter.',
    notFoundText:
      'Unter dieser Adresse gibt es nichts. Vielleicht ist sie unvollständig, oder die Seite ist umgezogen.',
    notFoundWays: 'So kommen Sie weiter',
    notFoundRoute: 'Frage für Frage zum richtigen Ansprechpartner',
    glossaryTitle: 'Glossar',
    glossaryDescription:
      'Begriffe rund um CSP-Programm, Microsoft Marketplace und ISV-Support: deutsch und englisch, mit den Bezeichnungen, die Microsoft daneben benutzt.',
    glossaryEnglish: 'englisch',
    glossarySynonyms: 'auch',
  },
  'en-us': {
    homeTitle: 'Whom do I contact?',
    homeDescription:
      'The right contact for ISV products from Microsoft Marketplace in four choices at most: the ISV, Microsoft, your indirect provider, or you yourself.',
    homeHeading: 'An ISV product causes trouble. Whose job is it?',
    homeLead:
      'For CSP partners with a customer on the phone: in four choices at most you know whom to reach and how, what to have ready and what to tell the customer. With source and date.',
    homeSearchHeading: 'Or search',
    homeSearchHint: 'Offer, publisher, problem or term',
    homeDoorsHeading: 'More on this site',
    doorOffersTitle: 'Contacts of an offer',
    doorOffersText: 'You already know the product? For each offer, see which contact is there for what.',
    doorOffersLink: 'Offers from A to Z',
    doorGuidesTitle: 'Read the rules',
    doorGuidesText:
      'Who has which duties, what the indirect model leaves open, and where an ISV’s contacts are in Partner Center.',
    doorGuidesLink: 'All guides',
    doorDutiesTitle: 'Responsibilities at a glance',
    doorDutiesText:
      'Each activity and each role in one table, including the points on which Microsoft specifies nothing.',
    doorDutiesLink: 'To the table of responsibilities',
    legalTitle: 'Legal notice',
    legalDescription: 'Who operates this edition of Wegweiser, and how to reach the operator by mail or e-mail.',
    legalNobody:
      'This edition holds invented offers only and has no operator yet. Whoever runs a public edition with real offers enters name, address and e-mail here; without them it is not built.',
    legalOperator: 'Operator',
    legalRepresented: 'Represented by',
    legalContact: 'Contact',
    legalMarks:
      'Microsoft, Azure, Dynamics 365, Microsoft 365 and Power BI are trademarks of the Microsoft group of companies. They are named here only to identify products and programs.',
    privacyTitle: 'Privacy',
    privacyDescription:
      'Wegweiser sets no cookies, measures nothing and sends nothing. Which settings stay on your device, and how to delete them.',
    privacyLead: 'This site sets no cookies, counts no visits and sends nothing of what you enter.',
    privacySearch:
      'Search runs in your browser: it loads parts of the index from this site; your search term is not transmitted with them. The term only appears in the address of the search page when you use the search box in the page header.',
    privacySearchLog:
      'Without JavaScript, and when you submit the search box in the header, this address is part of the page request; whoever hosts the site could log it.',
    privacyDeviceHeading: 'What is kept on your device',
    privacyDevice: 'Only when you use the feature in question, in the local storage of your browser:',
    privacyKey: 'Key',
    privacyPurpose: 'What for',
    keyTheme: 'the appearance chosen (light or dark)',
    keyLocale: 'the language chosen last, so that the start address leads there',
    keyRole: 'your role, so that the first question is already answered',
    keyAgreement: 'your agreement between indirect provider and indirect reseller, so that answers name it',
    keySlashKey: 'that the / key should not lead to the search field, if you set it so',
    keyPreview: 'your draft in the preview for ISVs, so that you can go on with it later',
    privacyDelete: 'Delete everything',
    privacyDeleted: 'Everything kept on this device has been deleted.',
    privacyNoScript: 'Without JavaScript nothing is kept on your device.',
    privacyContactsHeading: 'Contact data of publishers',
    privacyContacts:
      'Names, e-mail addresses and phone numbers from listings appear only in the partner edition behind a sign-in, unless the publisher has released them to the public.',
    privacyHostingHeading: 'Hosting',
    privacyHostingNobody: 'This edition is not public; it runs on the computer on which it was started.',
    componentsTitle: 'Components',
    componentsDescription:
      'All components of this site with examples: what they are for, how they look, and the states in which they appear.',
    componentsLead: 'What this site is built of: each component with its purpose and an example. The content is invented.',
    componentsRules:
      'Yellow and black are the colors of German signposts; here they mark the answer and nothing else. Color never carries a meaning alone: a word or a line always stands beside it.',
    notFoundTitle: 'Page not found',
    notFoundDescription: 'There is no page of Wegweiser at this address. From here you can find your way on.',
    notFoundText: 'There is nothing at this address. It may be incomplete, or the page has moved.',
    notFoundWays: 'Ways on',
    notFoundRoute: 'To the right contact, question by question',
    glossaryTitle: 'Glossary',
    glossaryDescription:
      'Terms around the CSP program, Microsoft Marketplace and ISV support in English and German, with the other renderings that Microsoft uses.',
    glossaryEnglish: 'German',
    glossarySynonyms: 'also',
  },
});
