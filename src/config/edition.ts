/** The two editions: `public` for everybody; `partner` behind a sign-in, with the contacts for CSP partners. */
export const editions = ['public', 'partner'] as const;
export type Edition = (typeof editions)[number];

/**
 * Reads an edition from a command line or the environment.
 * @param origin where it was given, for the message
 * @throws Error that names the value and the ones allowed
 */
export function parseEdition(value: string | undefined, origin: string): Edition {
  if (value === 'public' || value === 'partner') return value;
  throw new Error(`${origin}: “${value ?? ''}” is no edition. Use one of: ${editions.join(', ')}.`);
}
