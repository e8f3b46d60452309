/** The end of a window: on the reader’s clock, across changes of daylight saving time, at its last moment. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { belongsTo } from '../../../src/advice/carry.ts';
import { closingOf, formatMoment, takeWindow } from '../../../src/advice/purchase.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'UTC', 'Asia/Tokyo', 'Australia/Lord_Howe', 'Pacific/Apia'];
const WINDOW = { claim: 'rule', duration: 'PT72H', within: 'inside', after: 'outside' };
const HOUR = 3_600_000;

/** Local date and time to the minute, as a field of the browser has it. */
function local(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

const own = process.env.TZ;
afterAll(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

describe.each(ZONES)('on a clock in %s', (zone) => {
  beforeAll(() => {
    process.env.TZ = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });
  const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });

  it('is open at its last moment, and closed a moment later', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 200 }), (at, hours) => {
        const window = { ...WINDOW, duration: `PT${hours}H` };
        const value = local(new Date(at * 60_000));
        // A time that occurs twice is the first one, which is never later than meant.
        const begin = new Date(value).getTime();
        expect(begin).toBeLessThanOrEqual(at * 60_000);
        const end = begin + hours * HOUR;
        expect(closingOf(value, window.duration)?.getTime()).toBe(end);
        expect(takeWindow(value, window, new Date(begin))).toMatchObject({ option: 'inside' });
        expect(takeWindow(value, window, new Date(end))).toMatchObject({ option: 'inside' });
        expect(takeWindow(value, window, new Date(end + 1))).toMatchObject({ option: 'outside' });
        expect(takeWindow(value, window, new Date(begin - 1))).toEqual({ fault: 'future' });
      }),
    );
  });

  it('ends at the same time of day where it is counted in days', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 60 }), (at, days) => {
        const begin = new Date(local(new Date(at * 60_000)));
        const end = closingOf(local(begin), `P${days}D`) as Date;
        const calendar = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
        const skipped = end.getHours() * 60 + end.getMinutes() - begin.getHours() * 60 - begin.getMinutes();
        // A time that is skipped on that day is an hour later.
        expect([0, 30, 60]).toContain(skipped);
        expect(calendar(end) - calendar(begin)).toBe(days * 24 * HOUR);
      }),
    );
  });
});

describe('the nights on which clocks are set in Berlin', () => {
  beforeAll(() => {
    process.env.TZ = 'Europe/Berlin';
  });

  it.each([
    ['summer begins', '2026-03-28T10:15', 'PT72H', 'Dienstag, 31. März 2026, 11:15 MESZ'],
    ['winter begins', '2026-10-24T10:15', 'PT72H', 'Dienstag, 27. Oktober 2026, 09:15 MEZ'],
    ['the hour that is there twice', '2026-10-25T02:30', 'PT72H', 'Mittwoch, 28. Oktober 2026, 01:30 MEZ'],
    ['the hour that is not there', '2026-03-29T02:30', 'PT72H', 'Mittwoch, 1. April 2026, 03:30 MESZ'],
    ['days keep the time of day', '2026-10-24T10:15', 'P7D', 'Samstag, 31. Oktober 2026, 10:15 MEZ'],
    ['minutes', '2026-12-01T10:15', 'PT15M', 'Dienstag, 1. Dezember 2026, 10:30 MEZ'],
  ])('%s', (_, value, duration, expected) => {
    expect(formatMoment('de-de', closingOf(value, duration) as Date)).toBe(expected);
  });

  it('says both moments in both languages', () => {
    const now = new Date('2026-12-02T12:00');
    expect(takeWindow('2026-11-30T10:15', WINDOW, now)).toEqual({
      option: 'inside',
      bought: { 'de-de': 'Montag, 30. November 2026, 10:15 MEZ', 'en-us': 'Monday, November 30, 2026, 10:15 GMT+1' },
      deadline: {
        'de-de': 'Die Frist endet am Donnerstag, 3. Dezember 2026, 10:15 MEZ.',
        'en-us': 'The window closes on Thursday, December 3, 2026, 10:15 GMT+1.',
      },
      since: {
        'de-de': 'Montag, 30. November 2026, 10:15 MEZ (Fristende: Donnerstag, 3. Dezember 2026, 10:15 MEZ)',
        'en-us': 'Monday, November 30, 2026, 10:15 GMT+1 (end of the window: Thursday, December 3, 2026, 10:15 GMT+1)',
      },
    });
    expect(takeWindow('2026-11-29T10:15', WINDOW, now)).toMatchObject({
      option: 'outside',
      deadline: { 'de-de': 'Die Frist endete am Mittwoch, 2. Dezember 2026, 10:15 MEZ.' },
    });
  });
});

describe('what is no moment', () => {
  it.each(['', '2026-12-01', '2026-13-01T10:15', 'tomorrow', '10:15'])('“%s” is missing', (value) => {
    expect(takeWindow(value, WINDOW, new Date())).toEqual({ fault: 'missing' });
  });

  it('is a duration that a clock cannot add', () => {
    expect(() => closingOf('2026-12-01T10:15', 'P1M')).toThrow('“P1M” is no duration in hours, minutes or days');
  });
});

describe('what was told', () => {
  it('belongs to the answers before the option and to all that follow it', () => {
    const taken = '/de-de/route/a/refund/inside/';
    for (const href of ['/de-de/route/', '/de-de/route/a/refund/', taken, `${taken}more/`]) {
      expect(belongsTo(taken, href)).toBe(true);
    }
    for (const href of ['/de-de/route/b/', '/de-de/route/a/refund/outside/', '/de-de/route/a/ref/']) {
      expect(belongsTo(taken, href)).toBe(false);
    }
  });
});
