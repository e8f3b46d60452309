import type { ComponentChildren } from 'preact';
import { CiteMark } from '../claims/Cite.tsx';
import { TermMark } from '../glossary/TermNotes.tsx';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { ClickPath } from '../routing/ClickPath.tsx';
import { stateHref } from '../routing/codec.ts';
import { DutyTable } from '../routing/DutyTable.tsx';
import type { RoutingPack } from '../routing/pack.ts';
import type { RoutingData } from '../routing/types.ts';
import type { Citations } from './citations.ts';
import { guidesDictionary } from './dictionary.ts';
import { RolesPicture } from './RolesPicture.tsx';

interface Context {
  locale: Locale;
  citations: Citations;
  pack: RoutingPack;
  routing: RoutingData;
}

/**
 * Makes the components that the body of a guide may use. Responsibilities and click paths come from data by id and are
 * never typed in a guide.
 * @param context what the page knows
 * @throws Error from a component for an unknown id, which the content check reports first
 */
export function makeComponents({ locale, citations, pack, routing }: Context) {
  const t = translator(guidesDictionary, locale);
  // Regions of one page need names of their own.
  let tables = 0;
  const nextTable = () => {
    tables += 1;
    return tables;
  };
  let duties = 0;
  const nextDuties = () => {
    duties += 1;
    return duties;
  };
  const captionOf = (number: number) => (number === 1 ? {} : { caption: t('dutiesTable', { number }) });
  return {
    Cite: ({ id }: { id: string }) => <CiteMark locale={locale} id={id} number={citations.number(id)} />,
    ClickPath: ({ id }: { id: string }) => <ClickPath locale={locale} path={entry(pack.paths, id)} />,
    Duties: ({ activities }: { activities: string }) => (
      <DutyTable
        {...captionOf(nextDuties())}
        locale={locale}
        activities={activities.split(',').map((id) => entry(routing.responsibilities, id.trim()))}
        parties={routing.facts.parties}
        brief
      />
    ),
    table: ({ children }: { children: ComponentChildren }) => (
      // A wide table scrolls by itself; the keyboard reaches it.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
      <section class="scroll" aria-label={t('table', { number: nextTable() })} tabIndex={0}>
        <table>{children}</table>
      </section>
    ),
    Term: TermMark,
    RolesPicture: () => <RolesPicture locale={locale} number={(id) => citations.number(id)} />,
    Ui: ({ children }: { children: ComponentChildren }) => <b class="ui-label">{children}</b>,
    Route: ({ to, children }: { to: string; children: ComponentChildren }) => (
      <a href={stateHref(locale, to.split('/'))}>{children}</a>
    ),
  };
}

function entry<T>(entries: Record<string, T>, id: string): T {
  const found = entries[id];
  if (found === undefined) throw new Error(`guides: there is no “${id}”`);
  return found;
}
