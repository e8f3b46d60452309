/**
 * Checks that a value from a link or from the device is a draft, so that all functions of the preview can rely on its
 * shape.
 */

import { ASSUMED } from '../import/types.ts';
import { RELEASABLE } from '../offers/audiences.ts';
import { LINT_RULE_IDS } from '../offers/lint-rules.ts';
import { CSP_STATES, OFFER_KINDS, type SupportHours, WEEKDAYS } from '../offers/types.ts';
import { isObject } from './path.ts';
import type { Draft } from './types.ts';

const ORIGINS = ['text', 'blank', 'example', 'worst-case', 'offer', 'link'];

const isText = (value: unknown): value is string => typeof value === 'string';
const isIn = (values: readonly string[]) => (value: unknown) => isText(value) && values.includes(value);
const isList = (value: unknown, item: (each: unknown) => boolean): boolean => Array.isArray(value) && value.every(item);
const isAbsentOr = (value: unknown, test: (each: unknown) => boolean): boolean => value === undefined || test(value);

export function isDraft(value: unknown): value is Draft {
  if (!isObject(value)) return false;
  const { origin, csp, support } = value;
  return (
    isObject(origin) &&
    isIn(ORIGINS)(origin.type) &&
    isList(value.assumed, isIn(ASSUMED)) &&
    [value.publisher, value.publisherName, value.offer, value.confirmed, value.language].every(isText) &&
    isAbsentOr(value.publisherWebsite, isText) &&
    typeof value.fictional === 'boolean' &&
    isIn(OFFER_KINDS)(value.kind) &&
    isObject(csp) &&
    isIn(CSP_STATES)(csp.state) &&
    isObject(support) &&
    isList(support.languages, isText) &&
    isAbsentOr(support.hours, isHours) &&
    isList(value.released, isIn(RELEASABLE)) &&
    isAbsentOr(value.waivers, (waivers) => isList(waivers, isWaiver)) &&
    Array.isArray(value.listings) &&
    value.listings.length > 0 &&
    value.listings.every(isObject)
  );
}

export function isHours(value: unknown): value is SupportHours {
  if (!isObject(value) || !isAbsentOr(value.timeZone, isText)) return false;
  return isList(
    value.week,
    (entry) =>
      isObject(entry) &&
      isList(entry.days, isIn(WEEKDAYS)) &&
      (isText(entry.text) || (isText(entry.opens) && isText(entry.closes))),
  );
}

export function isWaiver(value: unknown): boolean {
  return isObject(value) && isIn(LINT_RULE_IDS)(value.rule) && isText(value.reason) && isText(value.until);
}
