/** Checks of the wording of outcomes: roles and rules that it names. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadClaims } from '../../../src/claims/load.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { routingDictionary } from '../../../src/routing/dictionary.ts';
import { loadRouting } from '../../../src/routing/load.ts';
import type { OutcomeWording, RoutingData } from '../../../src/routing/types.ts';

const root = join(import.meta.dirname, '../../../content');
const data = loadRouting(root, loadClaims(root));

const NAMED_ROLES = ['admin-agent', 'sales-agent', 'helpdesk-agent', 'billing-admin', 'global-admin'] as const;

/** Roles of Partner Center that a text names. German inflects the first word of „Globaler Administrator“. */
function rolesIn(locale: Locale, text: string): string[] {
  return NAMED_ROLES.filter((role) => {
    const label = routingDictionary(locale)(`role-${role}`).replace(/er (?=\p{Lu})/u, 'e[nrs]? ');
    return new RegExp(label, 'iu').test(text);
  });
}

/** Their texts name roles of the Microsoft 365 admin center, some of which have the name of a role of Partner Center. */
const OF_MICROSOFT_365 = ['customer-assigns-license', 'self-assign-license'];

/** Destinations whose wording names other roles than the click path that stands below it. */
function roleFaults({
  destinations,
  desks,
  paths,
  wording,
}: Pick<RoutingData, 'destinations' | 'desks' | 'paths' | 'wording'>) {
  return locales.flatMap((locale) =>
    Object.entries(destinations).flatMap(([id, { path, desk }]) => {
      if (OF_MICROSOFT_365.includes(id)) return [];
      const shown = paths[path ?? (desk ? desks[desk]?.path : undefined) ?? '']?.partnerCenterRoles ?? [];
      const { lead, steps = [], ready = [] } = wording[locale].outcomes[id] as OutcomeWording;
      return [lead, ...ready, ...steps].flatMap((text) => {
        const named = rolesIn(locale, text);
        const same = named.toSorted().join() === shown.toSorted().join();
        return named.length === 0 || shown.includes('user-any') || same ? [] : [`${locale} ${id}: ${text}`];
      });
    }),
  );
}

/** How a message names its basis: a document of Microsoft’s, or an agreement between the two sides. */
const RULE: Record<Locale, RegExp> = {
  'de-de':
    /Ihrer (?:Support)?[Dd]okumentation|Microsofts (?:Dokumentation|Regeln|Rückerstattungsregeln)|Rückerstattungsregeln von Microsoft|Regeln des (?:CSP-)?Programms|Microsofts Supportdokumentation|Microsoft Partner-Vereinbarung|unser Vertrag|Ihr Vertrag mit/,
  'en-us':
    /(?:according to|we understand) your (?:support )?documentation|Microsoft’s (?:documentation|rules|refund policies)|rules of the (?:CSP )?program|support page of the CSP program|Microsoft Partner Agreement|our contract|your contract with/i,
};

/** Messages to somebody who has sent the case elsewhere, without a rule. */
function ruleFaults(wording: RoutingData['wording']): string[] {
  return locales.flatMap((locale) =>
    Object.entries(wording[locale].outcomes).flatMap(([id, { message }]) =>
      message === undefined || !id.endsWith('sent-back') || RULE[locale].test(message.body) ? [] : [`${locale} ${id}`],
    ),
  );
}

describe('roles of Partner Center', () => {
  it('are those of the click path, wherever an outcome names them', () => {
    expect(roleFaults(data)).toEqual([]);
  });

  it('are recognized in every form', () => {
    expect(rolesIn('de-de', 'der Globale Administrator und ein Vertriebs-Agent')).toEqual([
      'sales-agent',
      'global-admin',
    ]);
    expect(rolesIn('en-us', 'Admin agent or Global admin role')).toEqual(['admin-agent', 'global-admin']);
    expect(rolesIn('de-de', 'Ihre Azure-Administratoren, eine Administratorrolle')).toEqual([]);
  });

  it.each(['lead', 'ready'] as const)('are told when the %s names another one', (field) => {
    const made = structuredClone(data.wording);
    const outcome = made['en-us'].outcomes['self-refund'] as OutcomeWording;
    if (field === 'lead') outcome.lead = 'You cancel as Admin agent.';
    else outcome.ready = ['The Admin agent or Global admin role'];
    expect(roleFaults({ ...data, wording: made })).toEqual([expect.stringContaining('en-us self-refund')]);
  });
});

describe('the rule', () => {
  it('is named where the recipient has denied it, in both languages', () => {
    expect(ruleFaults(data.wording)).toEqual([]);
  });

  it('is missed where such a message only asks', () => {
    const made = structuredClone(data.wording);
    for (const locale of locales)
      (made[locale].outcomes['isv-sent-back'] as OutcomeWording).message = {
        subject: '{offer}',
        body: 'Bitte senden Sie Ihre Benutzerdokumentation. Please send your user documentation and your agreement.',
      };
    expect(ruleFaults(made)).toEqual(['de-de isv-sent-back', 'en-us isv-sent-back']);
  });
});
