import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the start page, the legal notice, the privacy page and the page for addresses that do not exist. */
export const siteDictionary = defineDictionary({
  'de-de': {
    homeTitle: 'Wen kontaktiere ich?',
    homeDescription:
      'In höchstens fünf Schritten zum richtigen Ansprechpartner für ISV-Produkte aus dem Microsoft Marketplace: ISV, Microsoft, indirekter Anbieter oder Sie selbst.',
    chooseLanguage: 'Sprache wählen',
    homeHeading: 'Ein ISV-Produkt macht Ärger. Wer ist zuständig?',
    homeLead:
      'Für Partner im CSP-Programm: In höchstens fünf Schritten wissen Sie, wen Sie erreichen und was Sie dem Kunden sagen.',
    homeAsk: 'In eigenen Worten beschreiben',
    homeDirect: 'Direkt zu',
    homeRole: 'Ihre Rolle: {role}',
    homeOtherRole: 'Fragen Sie in einer anderen Rolle?',
    homeAllRoles: 'Alle Rollen',
    homeDoorsHeading: 'Mehr auf dieser Website',
    doorPartnerTitle: 'Für CSP-Partner',
    doorPartnerText:
      'Direct-Bill-Partner und indirekte Anbieter (Distributoren): was Ihre Sache ist, was Sache des ISV und was die von Microsoft.',
    doorOffersLink: 'Kontakte zu einem Angebot',
    doorDutiesLink: 'Zuständigkeiten auf einen Blick',
    doorGuidesLink: 'Alle Anleitungen',
    doorResellerTitle: 'Für indirekte Reseller',
    doorResellerText:
      'Vieles läuft über Ihren indirekten Anbieter. Was Microsoft offenlässt, vereinbaren Sie am besten vorher.',
    doorIndirectLink: 'Das indirekte Modell',
    doorAgreementLink: 'Vereinbarung mit dem indirekten Anbieter',
    doorGapsLink: 'Was nicht festgelegt ist',
    doorIsvTitle: 'Für ISVs',
    doorIsvText:
      'Sie veröffentlichen im Microsoft Marketplace? Sehen Sie, was Partner von Ihrem Angebot sehen und was ihnen fehlt.',
    doorPreviewLink: 'Vorschau Ihres Angebots',
    doorChecklistLink: 'Was ISV-Herausgeber leisten',
    legalTitle: 'Impressum',
    legalDescription:
      'Wer diese Ausgabe von Wegweiser betreibt und wie Sie die Betreiberin oder den Betreiber erreichen.',
    legalNobody:
      'Diese Ausgabe enthält nur erfundene Angebote und hat noch keinen Betreiber. Wer eine eigene Ausgabe mit echten Angeboten öffentlich betreibt, trägt hier Name, Anschrift und E-Mail-Adresse ein. Ohne diese Angaben wird sie nicht gebaut.',
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
      'Die Suche läuft in Ihrem Browser: Er lädt Teile des Suchindex von dieser Website. Ihr Suchbegriff wird dabei nicht übertragen. Er steht nur in der Adresse der Suchseite, wenn Sie das Suchfeld im Kopf der Seite benutzen.',
    privacySearchLog:
      'Ohne JavaScript und beim Absenden des Suchfelds im Seitenkopf ist diese Adresse Teil des Seitenaufrufs. Wer die Website hostet, könnte sie protokollieren.',
    privacyDeviceHeading: 'Was auf Ihrem Gerät gespeichert wird',
    privacyDevice: 'Nur wenn Sie die jeweilige Funktion benutzen, im lokalen Speicher Ihres Browsers:',
    privacyKey: 'Schlüssel',
    privacyPurpose: 'Wofür',
    'key-theme': 'die gewählte Darstellung (hell oder dunkel)',
    'key-locale': 'die zuletzt gewählte Sprache, damit die Startadresse dorthin führt',
    'key-role': 'Ihre Rolle, damit die erste Frage schon beantwortet ist',
    'key-agreement':
      'Ihre Vereinbarung zwischen indirektem Anbieter und indirektem Reseller, damit Antworten sie nennen',
    'key-slashKey': 'dass die Taste / nicht in das Suchfeld springen soll, wenn Sie das so eingestellt haben',
    'key-preview': 'Ihr Entwurf in der Vorschau für ISVs, damit Sie später daran weiterarbeiten können',
    privacyDelete: 'Alles löschen',
    privacyDeleted: 'Alle gespeicherten Angaben sind gelöscht.',
    privacyNoScript: 'Ohne JavaScript wird auf Ihrem Gerät nichts gespeichert.',
    privacyContactsHeading: 'Kontaktdaten von Herausgebern',
    privacyContacts:
      'Namen, E-Mail-Adressen und Telefonnummern aus den Angebotsdaten erscheinen nur in der Partnerausgabe hinter einer Anmeldung, es sei denn, der Herausgeber hat sie für die Öffentlichkeit freigegeben.',
    privacyHostingHeading: 'Hosting',
    privacyHostingNobody: 'Diese Ausgabe ist nicht öffentlich. Sie läuft auf dem Rechner, auf dem sie gestartet wurde.',
    privacyOperatorHeading: 'Hinweise des Betreibers',
    accessibilityTitle: 'Erklärung zur Barrierefreiheit',
    accessibilityDescription:
      'Wie barrierefrei Wegweiser ist: Maßstab WCAG 2.2 AA, womit und wann geprüft wurde, bekannte Grenzen und wie Sie Barrieren melden.',
    accessibilityLead:
      'Wegweiser soll alle zum richtigen Ansprechpartner führen, gleich womit sie lesen, zeigen oder tippen. Maßstab sind die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA.',
    accessibilityForm:
      'Der Aufbau dieser Erklärung folgt der Mustererklärung der Europäischen Union (Durchführungsbeschluss (EU) 2018/1523).',
    accessibilityStatusHeading: 'Wie weit der Maßstab erfüllt ist',
    accessibilityStatus:
      'Uns ist keine Stelle bekannt, die gegen ein Kriterium der Stufen A oder AA verstößt. Das stützt sich auf eine Selbstbewertung mit automatischen Prüfungen, nicht auf ein Gutachten Dritter. Automatische Prüfungen finden nicht jede Barriere.',
    accessibilityLimitsHeading: 'Bekannte Grenzen',
    accessibilityTestsHeading: 'Was geprüft wird',
    accessibilityTests:
      'Diese Prüfungen laufen bei jeder Änderung. Wenn eine fehlschlägt, wird die Änderung nicht übernommen. Stand der Liste: {date}.',
    accessibilityCriteria: '(WCAG {criteria})',
    accessibilityKeysHeading: 'Tastenkürzel',
    accessibilityKeys: 'Die Taste / und Strg+K führen zum Suchfeld.',
    accessibilityKeysLink: 'Auf der Suchseite schalten Sie die Taste / aus.',
    accessibilityContactHeading: 'Barrieren melden',
    accessibilityContact:
      'Etwas ist nicht zugänglich, oder Sie brauchen einen Inhalt in anderer Form? Schreiben Sie, um welche Seite es geht und womit Sie sie benutzen:',
    accessibilityNobody:
      'Diese Ausgabe hat keinen Betreiber. Melden Sie Barrieren der Stelle, die Ihnen diese Ausgabe bereitgestellt hat. Nennen Sie die Seite und womit Sie sie benutzen. Eine öffentliche Ausgabe nennt hier ihren Betreiber.',
    accessibilityReviewed: 'Erklärung erstellt und zuletzt überprüft am {date}.',
    componentsTitle: 'Bausteine',
    componentsDescription:
      'Alle Bausteine dieser Website mit Beispielen: wofür sie da sind, wie sie aussehen und in welchen Zuständen sie vorkommen.',
    componentsLead: 'Jeder Baustein dieser Website mit Zweck, Datei und Beispiel. Die Inhalte sind erfunden.',
    componentsRules: 'Gelb zeigt, wohin es geht. Neben einer Farbe steht immer auch ein Wort oder eine Linie.',
    componentsContents: 'Alle Bausteine',
    notFoundTitle: 'Seite nicht gefunden',
    notFoundDescription: 'Unter dieser Adresse gibt es auf Wegweiser keine Seite. Von hier aus kommen Sie weiter.',
    notFoundText:
      'Unter dieser Adresse gibt es nichts. Vielleicht ist sie unvollständig, oder die Seite ist umgezogen.',
    notFoundWays: 'So kommen Sie weiter',
    notFoundRoute: 'Frage für Frage zum richtigen Ansprechpartner',
    glossaryFilter: 'Glossar filtern',
    glossaryLetters: 'Glossar von A bis Z',
    glossaryTitle: 'Glossar',
    glossaryDescription:
      'Begriffe rund um CSP-Programm, Microsoft Marketplace und ISV-Support: deutsch und englisch, mit den Bezeichnungen, die Microsoft daneben benutzt.',
    glossarySynonyms: 'Auch',
    ownMessage: '{operator}: {text}',
    ownTerm: '{text} (Begriff von {operator})',
    ownGuides: 'Anleitungen von {operator}',
    ownGuide: 'Anleitung von {operator}',
    ownGuideNote:
      'Was hier steht, sagt {operator}. Es stammt nicht von Microsoft und ist nicht belegt wie die anderen Anleitungen.',
  },
  'en-us': {
    homeTitle: 'Whom do I contact?',
    homeDescription:
      'The right contact for ISV products from Microsoft Marketplace in five choices at most: the ISV, Microsoft, your indirect provider, or you yourself.',
    chooseLanguage: 'Choose your language',
    homeHeading: 'Trouble with an ISV product? Find out whose job it is.',
    homeLead: 'For CSP partners: in five choices at most, you know who to reach and what to tell the customer.',
    homeAsk: 'Describe it in your own words',
    homeDirect: 'Go straight to',
    homeRole: 'Your role: {role}',
    homeOtherRole: 'Are you asking in another role?',
    homeAllRoles: 'All roles',
    homeDoorsHeading: 'More on this site',
    doorPartnerTitle: 'For CSP partners',
    doorPartnerText:
      'Direct-bill partners and indirect providers (distributors): what is your job, what is the ISV’s, and what is Microsoft’s.',
    doorOffersLink: 'Contacts of an offer',
    doorDutiesLink: 'Responsibilities at a glance',
    doorGuidesLink: 'All guides',
    doorResellerTitle: 'For indirect resellers',
    doorResellerText:
      'Much goes through your indirect provider. What Microsoft leaves open is best agreed on beforehand.',
    doorIndirectLink: 'The indirect model',
    doorAgreementLink: 'Agreement with your indirect provider',
    doorGapsLink: 'What is not specified',
    doorIsvTitle: 'For ISVs',
    doorIsvText: 'Do you publish in Microsoft Marketplace? See what partners see of your offer, and what they miss.',
    doorPreviewLink: 'Preview of your offer',
    doorChecklistLink: 'What ISV publishers provide',
    legalTitle: 'Legal notice',
    legalDescription: 'Who operates this edition of Wegweiser, and how to reach the operator by mail or email.',
    legalNobody:
      'This edition holds invented offers only and has no operator yet. Whoever runs a public edition with real offers enters name, address and email here. Without them it is not built.',
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
      'Search runs in your browser: it loads parts of the index from this site. Your search term is not transmitted with them. The term only appears in the address of the search page when you use the search box in the page header.',
    privacySearchLog:
      'Without JavaScript, and when you submit the search box in the header, this address is part of the page request. Whoever hosts the site could log it.',
    privacyDeviceHeading: 'What is kept on your device',
    privacyDevice: 'Only when you use the feature in question, in the local storage of your browser:',
    privacyKey: 'Key',
    privacyPurpose: 'What for',
    'key-theme': 'the appearance chosen (light or dark)',
    'key-locale': 'the language chosen last, so that the start address leads there',
    'key-role': 'your role, so that the first question is already answered',
    'key-agreement': 'your agreement between indirect provider and indirect reseller, so that answers name it',
    'key-slashKey': 'that the / key should not lead to the search field, if you set it so',
    'key-preview': 'your draft in the preview for ISVs, so that you can go on with it later',
    privacyDelete: 'Delete everything',
    privacyDeleted: 'Everything kept on this device has been deleted.',
    privacyNoScript: 'Without JavaScript nothing is kept on your device.',
    privacyContactsHeading: 'Contact data of publishers',
    privacyContacts:
      'Names, email addresses and phone numbers from listings appear only in the partner edition behind a sign-in, unless the publisher has released them to the public.',
    privacyHostingHeading: 'Hosting',
    privacyHostingNobody: 'This edition is not public. It runs on the computer on which it was started.',
    privacyOperatorHeading: 'What the operator adds',
    accessibilityTitle: 'Accessibility statement',
    accessibilityDescription:
      'How accessible Wegweiser is: measured by WCAG 2.2 AA, what was tested how and when, known limits, and how to report barriers.',
    accessibilityLead:
      'Wegweiser is meant to lead everybody to the right contact, whatever they read, point or type with. The measure is the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.',
    accessibilityForm:
      'The structure of this statement follows the model of the European Union (Implementing Decision (EU) 2018/1523).',
    accessibilityStatusHeading: 'How far the measure is met',
    accessibilityStatus:
      'We know of no place that fails a criterion of level A or AA. This rests on a self-assessment with automatic tests, not on an audit by others. Automatic tests do not find every barrier.',
    accessibilityLimitsHeading: 'Known limits',
    accessibilityTestsHeading: 'What is tested',
    accessibilityTests: 'These tests run on every change. A change that fails one is not accepted. List as of {date}.',
    accessibilityCriteria: '(WCAG {criteria})',
    accessibilityKeysHeading: 'Keys',
    accessibilityKeys: 'The / key and Ctrl+K lead to the search field.',
    accessibilityKeysLink: 'On the search page you can switch the / key off.',
    accessibilityContactHeading: 'Report a barrier',
    accessibilityContact:
      'Is something not accessible, or do you need content in another form? Write which page it is about and what you use it with:',
    accessibilityNobody:
      'This edition has no operator. Report barriers to whoever gave you this edition. Name the page and what you use it with. A public edition names its operator here.',
    accessibilityReviewed: 'Statement made and last reviewed on {date}.',
    componentsTitle: 'Components',
    componentsDescription:
      'All components of this site with examples: what they are for, how they look, and the states in which they appear.',
    componentsLead: 'Each component of this site with its purpose, its file, and an example. The content is invented.',
    componentsRules: 'Yellow shows where to go. A word or a line always stands beside a color.',
    componentsContents: 'All components',
    notFoundTitle: 'Page not found',
    notFoundDescription: 'There is no page of Wegweiser at this address. Here is where to go next.',
    notFoundText: 'There is nothing at this address. It may be incomplete, or the page has moved.',
    notFoundWays: 'Where to go next',
    notFoundRoute: 'Find the right contact, question by question',
    glossaryFilter: 'Filter the glossary',
    glossaryLetters: 'Glossary from A to Z',
    glossaryTitle: 'Glossary',
    glossaryDescription:
      'Terms around the CSP program, Microsoft Marketplace and ISV support in English and German, with the other renderings that Microsoft uses.',
    glossarySynonyms: 'Also',
    ownMessage: '{operator}: {text}',
    ownTerm: '{text} (term of {operator})',
    ownGuides: 'Guides by {operator}',
    ownGuide: 'Guide by {operator}',
    ownGuideNote:
      'What stands here is said by {operator}. It does not come from Microsoft and is not cited like the other guides.',
  },
});
