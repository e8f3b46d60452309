import { formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { kindsDictionary } from './kinds-dictionary.ts';
import type { CspState, OfferKind } from './types.ts';

export function kindLabel(locale: Locale, kind: OfferKind): string {
  return kindsDictionary(locale)(kind);
}

export function kindList(locale: Locale, kinds: readonly OfferKind[]): string {
  return formatList(
    locale,
    kinds.map((kind) => kindLabel(locale, kind)),
  );
}

/** Says for which CSP partners an offer is available. */
export function cspLabel(locale: Locale, state: CspState): string {
  return kindsDictionary(locale)(`csp-${state}`);
}
