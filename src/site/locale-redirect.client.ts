import { storageKeys } from '../config/storage.ts';
import { isLocale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';

// Whoever chose a language before is led there; the choice stays reachable through the language link of every page.
try {
  const locale = localStorage.getItem(storageKeys.locale);
  if (locale !== null && isLocale(locale)) location.replace(localizedPath(locale));
} catch {
  // Storage may be forbidden: the choice stays on the page.
}
