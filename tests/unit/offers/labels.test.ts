/** How values of an offer are written for readers. */
import { describe, expect, it } from 'vitest';
import { hoursLines } from '../../../src/offers/labels.ts';
import type { Weekday } from '../../../src/offers/types.ts';

const WEEK: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const from = (days: Weekday[], opens = '00:00', closes = '24:00') => ({
  timeZone: 'Europe/Berlin',
  week: [{ days, opens, closes }],
});

describe('support hours', () => {
  it('of a whole day are said in words, and on all days in every time zone', () => {
    expect(hoursLines('de-de', from(WEEK))).toEqual(['Mo–So rund um die Uhr']);
    expect(hoursLines('en-us', from(WEEK))).toEqual(['Mon–Sun around the clock']);
    expect(hoursLines('de-de', from(['mon', 'tue']))).toEqual(['Mo–Di rund um die Uhr (Europe/Berlin)']);
  });

  it('in words are set off from the days by a colon', () => {
    const hours = { timeZone: 'Europe/Berlin', week: [{ days: ['sat' as const], text: 'Nur Störungen' }] };
    expect(hoursLines('de-de', hours)).toEqual(['Sa: Nur Störungen (Europe/Berlin)']);
  });

  it('of several stretches of days read as a sentence', () => {
    expect(hoursLines('de-de', from(['mon', 'tue', 'thu'], '08:00', '18:00'))).toEqual([
      'Mo–Di und Do 08:00–18:00 (Europe/Berlin)',
    ]);
    expect(hoursLines('en-us', from(['mon', 'wed', 'fri'], '08:00', '18:00'))).toEqual([
      'Mon, Wed, and Fri 08:00–18:00 (Europe/Berlin)',
    ]);
  });
});
