import { defineDictionary } from '../i18n/dictionary.ts';

/** Who sees what, and why: one text for each audience and each `AudienceReason`. */
export const audienceDictionary = defineDictionary({
  'de-de': {
    'audience-public': 'alle',
    'audience-customer': 'Kunden, die das Produkt gekauft haben',
    'audience-indirect-reseller': 'indirekte Reseller',
    'audience-indirect-provider': 'indirekte Anbieter (Distributoren)',
    'audience-direct-bill-partner': 'Direct-Bill-Partner',
    'why-on-listing': 'Steht im Microsoft Marketplace und ist für alle sichtbar.',
    'why-contact-for-partners':
      'Name, E-Mail-Adresse und Telefonnummer sind nicht öffentlich. CSP-Partner sehen sie im Partner Center.',
    'why-csp-contact-for-partners': 'Den CSP-Programmkontakt sehen nur CSP-Partner.',
    'why-engineering-last-resort':
      'Der technische Kontakt (Engineering) ist für Microsoft gedacht. CSP-Partner sehen ihn und nutzen ihn nur, wenn kein anderer Kontakt angegeben ist. Für Kunden ist er nie bestimmt.',
    'why-materials-for-partners':
      'CSP-Marketingmaterialien sind für CSP-Partner bestimmt. Im Store sehen Kunden sie nicht.',
    'why-instructions-for-buyers':
      'Die ersten Schritte helfen Kunden, das gekaufte Produkt einzurichten. Öffentlich sind sie hier nicht.',
    'why-of-document': 'Gehört zu den Angaben über das Angebot selbst und ist für alle sichtbar.',
    'why-released': 'Der Herausgeber hat dieses Feld im Dokument unter „released“ freigegeben.',
    'why-shown-publicly': 'Derselbe Wert steht auch in einem öffentlichen Feld. Er gilt deshalb als bekannt.',
    'why-not-shown': 'Wird niemandem gezeigt. Nur die Verarbeitung braucht das Feld.',
  },
  'en-us': {
    'audience-public': 'everybody',
    'audience-customer': 'customers who bought the product',
    'audience-indirect-reseller': 'indirect resellers',
    'audience-indirect-provider': 'indirect providers (distributors)',
    'audience-direct-bill-partner': 'direct-bill partners',
    'why-on-listing': 'It is shown in Microsoft Marketplace. Everybody sees it.',
    'why-contact-for-partners':
      'Names, email addresses and phone numbers are not public. CSP partners see them in Partner Center.',
    'why-csp-contact-for-partners': 'Only CSP partners see the CSP program contact.',
    'why-engineering-last-resort':
      'The engineering contact is meant for Microsoft. CSP partners see it and use it only if no other contact is given. It is never meant for customers.',
    'why-materials-for-partners':
      'CSP marketing materials are for CSP partners. Customers do not see them in the store.',
    'why-instructions-for-buyers':
      'The getting-started instructions help customers set up the product they bought. They are not public here.',
    'why-of-document': 'It is about the offer itself. Everybody sees it.',
    'why-released': 'The publisher released this field under “released” in the document.',
    'why-shown-publicly': 'The same value is in a field that can be seen. It therefore counts as known.',
    'why-not-shown': 'It is shown to nobody. Only the processing needs this field.',
  },
});
