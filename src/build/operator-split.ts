/** Makes what the operator adds to answers and to the worksheet. */

import { leadsTo } from '../advice/desk.ts';
import { deskDictionary } from '../advice/desk-dictionary.ts';
import type { OwnAdditions, OwnSplit } from '../advice/own.ts';
import { apply } from '../agreement/apply.ts';
import { agreementDictionary } from '../agreement/dictionary.ts';
import { emptyAgreement, withEntry } from '../agreement/model.ts';
import { notesOn, replacesProvider, whoActs } from '../agreement/said.ts';
import type { Agreement } from '../agreement/types.ts';
import { makeAgreementPack } from '../agreement/view.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import type { OutcomeView } from '../routing/view.ts';
import type { Site } from '../site/load.ts';
import { operatorDesks, ownNotes } from './operator-desks.ts';
import type { SiteData } from './site-data.ts';

/**
 * Gives the agreement with which the worksheet begins: the name of the provider that runs the copy, and its split.
 * @returns undefined if no provider runs it
 */
export function presetAgreement({ party, operator, split }: Site): Agreement | undefined {
  if (party !== 'indirect-provider' || operator === null) return undefined;
  const named = { ...emptyAgreement(), provider: operator.name, date: split?.date ?? '' };
  return Object.entries(split?.duties ?? {}).reduce((all, [duty, who]) => withEntry(all, duty, { who }), named);
}

/** The notice of the worksheet about the preset split. */
export function splitNotice(locale: Locale, { operator, split }: Site): string | undefined {
  if (operator === null || split === undefined) return undefined;
  const values = { operator: operator.name, date: formatDate(locale, split.date) };
  return deskDictionary(locale)('splitSheet', values);
}

/**
 * Gives the split as answers show it.
 * @param only ids of the rows of the decision table that lead to the answer, if a page shows only one
 * @returns undefined if there is no split, or none about that answer
 */
export function ownSplit(
  locale: Locale,
  { site, duties, routing }: Pick<SiteData, 'site' | 'duties' | 'routing'>,
  only?: readonly string[],
): OwnSplit | undefined {
  const { operator, split } = site;
  const agreement = presetAgreement(site);
  if (operator === null || split === undefined || agreement === undefined) return undefined;
  const t = deskDictionary(locale);
  const words = agreementDictionary(locale);
  const agreed = makeAgreementPack(duties, routing.rules, locale).duties.filter(
    ({ id, rules }) =>
      split.duties[id] !== undefined && (only === undefined || rules.some((rule) => only.includes(rule))),
  );
  if (agreed.length === 0) return undefined;
  return {
    heading: t('split', { operator: operator.name }),
    lead: t('splitLead', { operator: operator.name, date: formatDate(locale, split.date) }),
    duties: agreed.map((duty) => {
      const [forProvider, forReseller] = (['provider', 'reseller'] as const).flatMap((side) =>
        apply(agreement, [duty], duty.rules, side),
      );
      if (forProvider === undefined || forReseller === undefined) throw new Error(`split: nothing about “${duty.id}”`);
      return {
        id: duty.id,
        title: duty.title,
        rules: duty.rules,
        says: {
          provider: whoActs(locale, 'provider', forProvider, ''),
          reseller: whoActs(locale, 'reseller', forReseller, operator.name),
          anybody: t('splitWho', { who: words(`who-${forReseller.entry.who}`) }),
        },
        sends: forReseller.state === 'theirs',
        ...(replacesProvider('reseller', forReseller) && { instead: words('noteYoursNotProvider') }),
        notes: notesOn(forReseller).map(({ text, claim }) => ({
          text,
          href: `${localizedPath(locale, 'agreement')}#claim-${claim}`,
          source: words('noteBasis'),
        })),
      };
    }),
  };
}

/**
 * Gives the split as the table of responsibilities shows it: beside each activity, who is in charge by the operator's
 * rule.
 */
export function splitByActivity(
  locale: Locale,
  data: Pick<SiteData, 'site' | 'duties' | 'routing'>,
): (Pick<OwnSplit, 'heading' | 'lead'> & { agreed: Record<string, string[]> }) | undefined {
  const split = ownSplit(locale, data);
  if (split === undefined) return undefined;
  const agreed: Record<string, string[]> = {};
  for (const { id, title, says } of split.duties) {
    const { activities = [] } = data.duties.find((duty) => duty.id === id) ?? {};
    for (const activity of activities) agreed[activity] = [...(agreed[activity] ?? []), `${title}. ${says.anybody}`];
  }
  return { heading: split.heading, lead: split.lead, agreed };
}

/**
 * Gives everything that the operator adds to answers.
 * @param only the answer of a page that shows only one; desks are left out if it has no use for them
 */
export function ownAdditions(
  locale: Locale,
  data: Pick<SiteData, 'site' | 'duties' | 'routing'>,
  only?: OutcomeView,
): OwnAdditions | undefined {
  const found = operatorDesks(locale, data);
  const notes = ownNotes(locale, data.site, only?.destination);
  const split = ownSplit(locale, data, only?.rules);
  const isNamed = only === undefined || split !== undefined || (found !== undefined && leadsTo(found.party, only));
  const own = { ...(found && isNamed && { desks: found }), ...(notes && { notes }), ...(split && { split }) };
  return Object.keys(own).length === 0 ? undefined : own;
}
