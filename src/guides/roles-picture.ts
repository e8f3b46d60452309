/** A contact between two parties, as the picture of the support roles shows it. */
export interface Talk {
  from: string;
  to: string;
  /** `usual`: intended; `open`: no document says whether; `barred`: not possible; `both`: to be agreed upon. */
  kind: 'usual' | 'open' | 'barred' | 'both';
  /** Keys of the dictionary: the label of the line, if there is room, and the sentence in the list. */
  label?: 'labelFirst' | 'labelProduct' | 'labelPlatform' | 'labelOffer' | 'labelOpen' | 'labelBarred';
  sentence: 'sayFirst' | 'sayProduct' | 'sayPlatform' | 'sayOffer' | 'sayAgree' | 'sayOpen' | 'sayBarred';
  claims: readonly string[];
}

/** Who talks to whom about an ISV product that a CSP partner invoices. Parties are ids of content/routing/facts.yaml. */
export const TALKS: readonly Talk[] = [
  {
    from: 'customer',
    to: 'csp-partner',
    kind: 'usual',
    label: 'labelFirst',
    sentence: 'sayFirst',
    claims: ['billing-first-contact-csp-partner', 'partner-covers-all-other-support'],
  },
  {
    from: 'csp-partner',
    to: 'isv-publisher',
    kind: 'usual',
    label: 'labelProduct',
    sentence: 'sayProduct',
    claims: ['technical-questions-go-to-publisher', 'partner-may-pass-technical-requests'],
  },
  {
    from: 'csp-partner',
    to: 'microsoft',
    kind: 'usual',
    label: 'labelPlatform',
    sentence: 'sayPlatform',
    claims: ['microsoft-supports-commerce-system-only', 'customer-ticket-filed-by-direct-bill-or-provider'],
  },
  {
    from: 'isv-publisher',
    to: 'microsoft',
    kind: 'usual',
    label: 'labelOffer',
    sentence: 'sayOffer',
    claims: ['publisher-support-in-partner-center'],
  },
  {
    from: 'indirect-reseller',
    to: 'indirect-provider',
    kind: 'both',
    sentence: 'sayAgree',
    claims: ['indirect-model-duties-shared', 'gap-provider-reseller-split'],
  },
  {
    from: 'customer',
    to: 'isv-publisher',
    kind: 'open',
    label: 'labelOpen',
    sentence: 'sayOpen',
    claims: ['gap-customer-may-contact-isv'],
  },
  {
    from: 'customer',
    to: 'microsoft',
    kind: 'barred',
    label: 'labelBarred',
    sentence: 'sayBarred',
    claims: ['csp-customer-cannot-open-ticket'],
  },
];

/**
 * Breaks a text into lines, at spaces and after hyphens.
 * @param room the number of characters that a line holds; a longer word gets a line of its own
 */
export function wrapName(name: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/(?<=[ -])/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + word).trimEnd().length <= room) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}
