/** The data that the preview fetches: rules of the lint, answers and claims. */

import { LADDERS } from '../advice/ladder.ts';
import { NOT_FOR_PUBLISHER } from '../advice/topics.ts';
import { type ClaimsPack, packClaims, packSource } from '../claims/pack.ts';
import type { Claims, Sources } from '../claims/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { FIELD_AUDIENCES } from '../offers/audiences.ts';
import { BOX_SOURCES } from '../offers/fields.ts';
import type { LintRule } from '../offers/lint-rules.ts';
import { type PackPath, packPath } from '../routing/pack.ts';
import { ROLE, type RoutingData } from '../routing/types.ts';
import { NEED_CLAIMS } from './needs.ts';
import type { PreviewDestination } from './types.ts';

export interface PreviewRule {
  title: string;
  detail: string;
  fix: string;
  claim?: string;
}

export interface PreviewPack extends ClaimsPack {
  locale: Locale;
  rules: Record<LintRule, PreviewRule>;
  /** Every destination that leads to a publisher, and those that the contact page names as wrong. */
  destinations: Record<string, PreviewDestination>;
  /** The click paths at the end of the ladders. */
  paths: Record<string, PackPath>;
}

export function makePreviewPack(
  routing: RoutingData,
  claims: Claims,
  sources: Sources,
  rules: Record<LintRule, PreviewRule>,
  locale: Locale,
): PreviewPack {
  const cited = [
    ...Object.values(rules).flatMap(({ claim }) => claim ?? []),
    ...Object.values(FIELD_AUDIENCES).flatMap(({ claims: own }) => own),
    ...NEED_CLAIMS,
  ];
  const packed = packClaims(claims, sources, cited, locale);
  // The pages that name the boxes of Partner Center.
  const boxes = Object.values(BOX_SOURCES).flatMap((id) => sources[id] ?? []);
  const paths = Object.values(LADDERS).flatMap(({ path }) => routing.paths[path] ?? []);
  return {
    locale,
    rules,
    destinations: destinationsOf(routing, locale),
    paths: Object.fromEntries(paths.map((path) => [path.id, packPath(path, locale)])),
    claims: packed.claims,
    sources: { ...packed.sources, ...Object.fromEntries(boxes.map((source) => [source.id, packSource(source)])) },
  };
}

function destinationsOf(routing: RoutingData, locale: Locale): Record<string, PreviewDestination> {
  const named = Object.values(routing.destinations).filter(
    ({ id, ladder }) => ladder !== undefined || NOT_FOR_PUBLISHER.includes(id),
  );
  return Object.fromEntries(
    named.map(({ id, recipient, ladder }) => [
      id,
      {
        recipient,
        ...(ladder !== undefined && { ladder }),
        roles: rolesOf(routing, id),
        heading: routing.wording[locale].outcomes[id]?.heading ?? id,
      },
    ]),
  );
}

/** The roles that rules lead to a destination, directly or through refusals. */
function rolesOf({ rules, facts, destinations }: RoutingData, wanted: string): string[] {
  const all = facts.facts[ROLE] ?? [];
  const leading = new Set([wanted]);
  // The destination of a refusal may have a refusal itself.
  for (const id of leading) {
    for (const [before, { refused }] of Object.entries(destinations)) if (refused === id) leading.add(before);
  }
  const direct = rules.filter(({ destination }) => destination === wanted);
  const rows = direct.length > 0 ? direct : rules.filter(({ destination }) => leading.has(destination));
  return all.filter((role) => rows.some(({ when }) => when[ROLE]?.includes(role) ?? true));
}
