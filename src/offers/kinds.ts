import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { kindsDictionary } from './kinds-dictionary.ts';
import type { CspState, OfferKind } from './types.ts';

export function kindLabel(locale: Locale, kind: OfferKind): string {
  return translator(kindsDictionary, locale)(kind);
}

/** Says for which CSP partners an offer is available. */
export function cspLabel(locale: Locale, state: CspState): string {
  return translator(kindsDictionary, locale)(`csp-${state}`);
}
