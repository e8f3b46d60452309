import type { ComponentChildren } from 'preact';
import { CiteMark } from '../claims/Cite.tsx';
import { type WindowReference, windowText } from '../claims/durations.ts';
import type { Claims } from '../claims/types.ts';
import { parseMdx, usesOf } from '../content/mdx.ts';
import { TermMark } from '../glossary/TermNotes.tsx';
import type { Locale } from '../i18n/locale.ts';
import { ClickPathSteps } from '../routing/ClickPath.tsx';
import { stateHref } from '../routing/codec.ts';
import { packPath, type RoutingPack } from '../routing/pack.ts';
import { ResponsibilityTable } from '../routing/ResponsibilityTable.tsx';
import type { RoutingData } from '../routing/types.ts';
import { verbatim } from '../ui/verbatim.ts';
import type { Citations } from './citations.ts';
import { guidesDictionary } from './dictionary.ts';
import { GuideTable } from './GuideTable.tsx';
import { RolesPicture } from './RolesPicture.tsx';
import type { RolesPictureData } from './roles-picture.ts';

interface Context {
  locale: Locale;
  claims: Claims;
  citations: Citations;
  /** MDX source. */
  body: string;
  pack: RoutingPack;
  routing: RoutingData;
  rolesPicture: RolesPictureData;
}

/**
 * Makes the components that the body of a guide may use. Responsibilities, windows, click paths and hours of desks come
 * from data by id and are never typed in a guide.
 * @throws Error from a component for an unknown id, which the content check reports first
 */
export function makeComponents({ locale, claims, citations, body, pack, routing, rolesPicture }: Context) {
  const t = guidesDictionary(locale);
  const tables = usesOf(parseMdx(body), 'Responsibilities').map(({ activities }) => activities);
  // The regions of a page need different names.
  const captionOf = (activities: string) =>
    tables.length > 1
      ? t('responsibilitiesTable', { number: tables.indexOf(activities) + 1 })
      : t('responsibilitiesHere');
  return {
    Cite: ({ id, mark }: { id: string; mark?: string }) => (
      <CiteMark locale={locale} id={id} number={citations.number(id)} mark={mark} />
    ),
    ClickPath: ({ id }: { id: string }) => (
      <ClickPathSteps locale={locale} path={packPath(entry(routing.paths, id), locale)} />
    ),
    Responsibilities: ({ activities }: { activities: string }) => (
      <ResponsibilityTable
        caption={captionOf(activities)}
        locale={locale}
        activities={activities.split(',').map((id) => entry(routing.responsibilities, id.trim()))}
        parties={routing.facts.parties}
        brief
      />
    ),
    table: ({ children, 'data-number': number = '' }: { children: ComponentChildren; 'data-number'?: string }) => (
      <GuideTable locale={locale} number={number}>
        {children}
      </GuideTable>
    ),
    Term: TermMark,
    Window: (window: WindowReference) => <>{windowText(claims, locale, window)}</>,
    Hours: ({ desk }: { desk: string }) => <>{hoursOf(entry(pack.desks, desk), desk)}</>,
    RolesPicture: () => <RolesPicture locale={locale} picture={rolesPicture} number={(id) => citations.number(id)} />,
    Ui: ({ children }: { children: ComponentChildren }) => (
      <b class="ui-label" {...verbatim}>
        {children}
      </b>
    ),
    Route: ({ to, children }: { to: string; children: ComponentChildren }) => (
      <a href={stateHref(locale, to.split('/'))}>{children}</a>
    ),
  };
}

function hoursOf({ hours }: { hours?: string }, id: string): string {
  if (hours === undefined) throw new Error(`guides: the desk “${id}” has no hours`);
  return hours;
}

function entry<T>(entries: Record<string, T>, id: string): T {
  const found = entries[id];
  if (found === undefined) throw new Error(`guides: there is no “${id}”`);
  return found;
}
