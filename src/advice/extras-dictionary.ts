import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the extras of a contact page: files, a report to the operator, a request to the publisher. */
export const extrasDictionary = defineDictionary({
  'de-de': {
    filesHeading: 'Kontakte mitnehmen',
    fileVcard: '{contact} als vCard',
    fileJson: '{contact} als JSON-Datei',
    cardNote:
      'Angaben des Herausgebers zu {offer}, zuletzt bestätigt am {date}. Zusammengestellt von Wegweiser, einer von Microsoft unabhängigen Website.',
    cardLanguages: 'Antwortet in diesen Sprachen: {languages}.',
    cardInvented: 'Herausgeber, Angebot und Kontakt sind erfunden.',
    wrongContact: 'Falscher Kontakt? Dem Betreiber dieser Website melden',
    wrongIssue: 'Falschen Kontakt öffentlich melden (neues Issue)',
    wrongSubject: 'Falscher Kontakt: {offer} ({publisher})',
    wrongBody: 'auf dieser Seite stimmt ein Kontakt nicht:',
    wrongWhat: 'Was ist falsch, und woher wissen Sie es?',
    gapSummary: 'Dem Herausgeber fehlende Angaben nennen',
    gapLead:
      'In den Angaben zu diesem Angebot fehlt etwas, das CSP-Partner und Kunden brauchen. Diese Nachricht bittet den Herausgeber darum.',
    gapSource: 'Feldnamen nach:',
    gapMail: 'In ein E-Mail-Programm übernehmen',
    gapMailOther: 'Auf {language} in ein E-Mail-Programm übernehmen',
    gapSubject: '{offer} im Microsoft Marketplace: fehlende Kontaktangaben',
    gapGreeting: 'Guten Tag,',
    gapOpening:
      'als CSP-Partner suchen wir für unsere Kunden Ihre Kontaktangaben zu „{offer}“. In den Angaben, die uns vorliegen, sind diese Felder aus dem Partner Center leer:',
    gapOpeningPlain: 'als CSP-Partner suchen wir für unsere Kunden Ihre Kontaktangaben zu „{offer}“.',
    'gap-support-website': '„{label}“: die Adresse, unter der Kunden Ihren Support erreichen',
    'gap-support-contact': '„{label}“: Name, E-Mail-Adresse und Telefonnummer Ihres Kundensupports',
    'gap-csp-contact': '„{label}“: Name, E-Mail-Adresse und Telefonnummer für CSP-Partner',
    'gap-csp-materials': '„{label}“: die Adresse Ihrer CSP-Marketingmaterialien',
    gapDated:
      'Die Feldnamen entsprechen der Dokumentation von Microsoft, Stand {date}. Heute können sie anders lauten.',
    gapBesides: 'Bitte teilen Sie uns außerdem mit:',
    'gap-support-languages': 'in welchen Sprachen Ihr Support antwortet',
    'gap-support-hours': 'zu welchen Zeiten Ihr Support erreichbar ist, mit Zeitzone',
    gapClosing: 'Vielen Dank und freundliche Grüße',
    gapSender: '[Ihr Name und Unternehmen]',
  },
  'en-us': {
    filesHeading: 'Take the contacts with you',
    fileVcard: '{contact} as vCard',
    fileJson: '{contact} as JSON file',
    cardNote:
      'Details of {offer} as the publisher entered them, last confirmed on {date}. Compiled by Wegweiser, a website independent of Microsoft.',
    cardLanguages: 'Answers in these languages: {languages}.',
    cardInvented: 'Publisher, offer and contact are invented.',
    wrongContact: 'Wrong contact? Tell the operator of this website',
    wrongIssue: 'Report a wrong contact publicly (new issue)',
    wrongSubject: 'Wrong contact: {offer} ({publisher})',
    wrongBody: 'A contact on this page is not right:',
    wrongWhat: 'What is wrong, and how do you know?',
    gapSummary: 'Tell the publisher what is missing',
    gapLead:
      'This listing lacks something that CSP partners and customers need. This message asks the publisher for it.',
    gapSource: 'Names of the boxes from:',
    gapMail: 'Open in an email program',
    gapMailOther: 'Open in {language} in an email program',
    gapSubject: '{offer} in Microsoft Marketplace: missing contact details',
    gapGreeting: 'Hello,',
    gapOpening:
      'As a CSP partner we are looking for your contact details for “{offer}” on behalf of our customers. In the details that we have, these boxes of Partner Center are empty:',
    gapOpeningPlain:
      'As a CSP partner we are looking for your contact details for “{offer}” on behalf of our customers.',
    'gap-support-website': '“{label}”: the address at which customers reach your support',
    'gap-support-contact': '“{label}”: name, email address and phone number of your customer support',
    'gap-csp-contact': '“{label}”: name, email address and phone number for CSP partners',
    'gap-csp-materials': '“{label}”: the address of your CSP marketing materials',
    gapDated: 'The names of the boxes are those of Microsoft’s documentation of {date}. They may have changed since.',
    gapBesides: 'Please also let us know:',
    'gap-support-languages': 'in which languages your support answers',
    'gap-support-hours': 'at what times your support can be reached, with the time zone',
    gapClosing: 'Thank you and best regards',
    gapSender: '[Your name and company]',
  },
});
