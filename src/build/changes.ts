/** Lists past and coming changes: those that people wrote down, and those that follow from the days of claims. */
import { claimsDictionary } from '../claims/dictionary.ts';
import { readClaims } from '../claims/load.ts';
import type { ClaimWording, DatedClaims } from '../claims/types.ts';
import { buildDate } from '../config/date.ts';
import { ANNOUNCED_DAYS, addDays, REMEMBERED_DAYS } from '../config/days.ts';
import { type Change, loadChanges } from '../discovery/changes.ts';
import { formatDate } from '../i18n/format.ts';
import { perLocale } from '../i18n/locale.ts';

/**
 * Lists the changes that readers are told: those of content/changes.yaml, and claims that change within
 * `ANNOUNCED_DAYS` or have changed within `REMEMBERED_DAYS`.
 * @returns the changes, newest first; `effective` says the day of one that is still to come
 * @throws ContentError
 */
export function allChanges(content: string, day = buildDate()): Change[] {
  const changes = [...loadChanges(content), ...claimChanges(readClaims(content), day)];
  return changes.sort((one, other) => other.date.localeCompare(one.date) || one.id.localeCompare(other.id));
}

/**
 * Lists the claims that begin or cease to hold near a day. A coming change is listed from its first day of notice on.
 */
export function claimChanges(dated: DatedClaims, day: string): Change[] {
  const [oldest, latest] = [addDays(day, -REMEMBERED_DAYS), addDays(day, ANNOUNCED_DAYS)];
  const near = (on: string | undefined): on is string => on !== undefined && on > oldest && on <= latest;
  const change = (
    { id, change: title, statement: text }: ClaimWording,
    on: string,
    label: 'willHold' | 'newsSince' | 'held',
  ): Change => ({
    id: `${id}-${label === 'held' ? 'until' : 'from'}-${on}${on > day ? '-announced' : ''}`,
    date: on > day ? addDays(on, -ANNOUNCED_DAYS) : on,
    ...(on > day && { effective: on }),
    subject: 'rule',
    address: 'changes/',
    title:
      title ??
      perLocale((locale) =>
        claimsDictionary(locale)(label, {
          date: formatDate(locale, label === 'held' ? addDays(on, -1) : on),
        }).replace(/:$/, ''),
      ),
    text,
  });
  return Object.values(dated).flatMap((wordings) =>
    wordings.flatMap((wording) => {
      const { from, until } = wording;
      // If another wording follows at once, its beginning is the change.
      const end = until === undefined ? undefined : addDays(until, 1);
      const followed = wordings.some((other) => other.from === end);
      return [
        ...(near(from) ? [change(wording, from, from > day ? 'willHold' : 'newsSince')] : []),
        ...(near(end) && !followed ? [change(wording, end, 'held')] : []),
      ];
    }),
  );
}
