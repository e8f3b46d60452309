import { isLocale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { kept } from '../ui/storage.client.ts';

// Redirects to the language chosen before. Every page has a link for changing it.
const locale = kept('locale');
if (locale !== undefined && isLocale(locale)) location.replace(localizedPath(locale));
