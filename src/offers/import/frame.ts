import type { OfferDocument } from '../schema.ts';
import { formatJson } from './format-json.ts';

/** What the import knows beside the document itself. */
export interface FrameFacts {
  /** Whether the input gave the CSP state. */
  cspGiven: boolean;
  /** The day given on purpose; absent when the day of the import is as good. */
  confirmed?: string;
}

/**
 * Gives the text of a document to be written. What no format carries (support languages and hours, released fields, the
 * mark of invented content, the CSP state where the input lacks it) stays as the present document has it, so that
 * a second import loses nothing. The day changes only with the rest, unless it was given.
 *
 * @param imported the document as it was read
 * @param present the document in its place, if there is one
 */
export function documentText(imported: OfferDocument, present: OfferDocument | undefined, facts: FrameFacts): string {
  const csp = present && !facts.cspGiven ? present.csp : imported.csp;
  const textOf = (confirmed: string) => {
    const { languages, hours } = present?.support ?? imported.support;
    const released = present?.released ?? imported.released;
    return formatJson({
      $schema: present?.$schema ?? imported.$schema,
      publisher: imported.publisher,
      offer: imported.offer,
      fictional: present?.fictional || imported.fictional || undefined,
      kind: imported.kind,
      csp,
      support: languages.length > 0 || hours ? { languages, hours } : undefined,
      released: released.length > 0 ? released : undefined,
      confirmed,
      listings: imported.listings,
    });
  };
  if (facts.confirmed !== undefined || !present) return textOf(facts.confirmed ?? imported.confirmed);
  const unchanged = textOf(present.confirmed);
  return sameValue(unchanged, formatJson(present)) ? unchanged : textOf(imported.confirmed);
}

/** Whether two JSON texts hold the same, whatever the order of their members and the defaults left out. */
function sameValue(first: string, second: string): boolean {
  return canonical(JSON.parse(first)) === canonical(JSON.parse(second));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
    const entries = Object.entries(member).filter(([name, each]) => !isDefault(name, each));
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function isDefault(name: string, value: unknown): boolean {
  if (name === 'fictional') return value === false;
  if (name === 'released') return Array.isArray(value) && value.length === 0;
  return name === 'support' && JSON.stringify(value) === '{"languages":[]}';
}
