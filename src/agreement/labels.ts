import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { agreementDictionary } from './dictionary.ts';
import type { AgreementFault, Assignment, DutyDetail } from './types.ts';

const WHO = {
  open: 'whoOpen',
  provider: 'whoProvider',
  reseller: 'whoReseller',
  'both-provider': 'whoBothProvider',
  'both-reseller': 'whoBothReseller',
} as const satisfies Record<Assignment, string>;

const DETAIL = {
  contact: 'contact',
  channel: 'channel',
  hours: 'hours',
  response: 'response',
} as const satisfies Record<DutyDetail, string>;

const FAULTS = {
  foreign: 'faultForeign',
  lost: 'faultLost',
  damaged: 'faultDamaged',
  version: 'faultVersion',
  'too-large': 'faultTooLarge',
} as const satisfies Record<AgreementFault, string>;

/** Names who takes a duty. */
export function whoLabel(locale: Locale, who: Assignment): string {
  return translator(agreementDictionary, locale)(WHO[who]);
}

/** Names a free text of a duty. */
export function detailLabel(locale: Locale, detail: DutyDetail): string {
  return translator(agreementDictionary, locale)(DETAIL[detail]);
}

/** Tells why a link or a file cannot be used. */
export function faultText(locale: Locale, fault: AgreementFault): string {
  return translator(agreementDictionary, locale)(FAULTS[fault]);
}
