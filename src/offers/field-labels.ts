import type { Locale } from '../i18n/locale.ts';
import { fieldDictionary } from './field-dictionary.ts';
import { CONTACT_FIELDS } from './fields.ts';

/** A label without parameters. */
type Label = 'title';

function isLabel(name: string): name is Label {
  return Object.hasOwn(fieldDictionary['de-de'], name);
}

/**
 * Names a field: `supportContact.email` → „Kundensupport-Kontakt: E-Mail-Adresse“.
 * @param field id of a field; the id itself stands for one that has no name
 */
export function fieldLabel(locale: Locale, field: string): string {
  const t = fieldDictionary(locale);
  const name = field === 'languageID' ? 'languageId' : field === 'csp' ? 'csp.state' : field;
  if (isLabel(name)) return t(name);
  const [contact = '', part = ''] = field.split('.');
  return isLabel(contact) && isLabel(part) ? t('ofContact', { contact: t(contact), part: t(part) }) : field;
}

/** Names a field below the name of its contact: `supportContact.email` → „E-Mail-Adresse“. */
export function partLabel(locale: Locale, field: string): string {
  const part = CONTACT_FIELDS.some((contact) => field.startsWith(`${contact}.`)) ? field.split('.')[1] : undefined;
  return part !== undefined && isLabel(part) ? fieldDictionary(locale)(part) : fieldLabel(locale, field);
}
