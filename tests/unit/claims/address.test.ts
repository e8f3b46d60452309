import { expect, it } from 'vitest';
import { addressFor } from '../../../src/claims/address.ts';

it('leads to the language of the reader on Microsoft Learn, and changes no other address', () => {
  for (const language of ['tr-tr', 'fi-fi', 'en-us', 'de-at', 'zh-hant', 'sr-latn-rs']) {
    const address = `https://learn.microsoft.com/${language}/partner-center/referrals?x=/fr-fr/#part`;
    expect(addressFor(address, 'de-de')).toBe(
      'https://learn.microsoft.com/de-de/partner-center/referrals?x=/fr-fr/#part',
    );
  }
  for (const address of [
    'https://learn.microsoft.com/partner-center/referrals',
    'https://partner.microsoft.com/de-de/partnership',
    'https://github.com/MicrosoftDocs/x/blob/1/fr-fr/a.md',
  ]) {
    expect(addressFor(address, 'en-us')).toBe(address);
  }
});
