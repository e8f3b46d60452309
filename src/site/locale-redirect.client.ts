import { storageKeys } from '../config/storage.ts';
import { isLocale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';

// Redirects to the language chosen before. Every page has a link for changing it.
try {
  const locale = localStorage.getItem(storageKeys.locale);
  if (locale !== null && isLocale(locale)) location.replace(localizedPath(locale));
} catch {
  // Storage may be forbidden; the page then offers the choice.
}
