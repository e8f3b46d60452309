/**
 * vCard 3.0 (RFC 2426) of one contact: pure text, ready to be a file. Not 4.0: the address books of Outlook and Windows
 * lose names and phone numbers of that version.
 */

export interface Card {
  /** The name to show; a contact may be a team. */
  name: string;
  organization: string;
  /** What the contact is for. */
  role?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  /** A normalized web address. */
  url?: string | undefined;
  note?: string | undefined;
}

/**
 * Writes a vCard: UTF-8, CRLF, lines folded at 75 octets.
 * @param card the contact; what is absent or empty is left out
 */
export function vCard(card: Card): string {
  const lines: (string | false | undefined | '')[] = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    // `N` is required, and Outlook shows it. Nobody can tell where the family name begins, nor whether the contact is a
    // team.
    `N:${escaped(card.name)};;;;`,
    `FN:${escaped(card.name)}`,
    `ORG:${escaped(card.organization)}`,
    card.role && `ROLE:${escaped(card.role)}`,
    card.email && `EMAIL;TYPE=INTERNET:${escaped(card.email)}`,
    card.phone && `TEL;TYPE=WORK,VOICE:${escaped(card.phone)}`,
    // The value of URL is an address and not a text: nothing in it is escaped, and it cannot hold a line break.
    card.url && `URL:${card.url.replace(/[\r\n]/g, '')}`,
    card.note && `NOTE:${escaped(card.note)}`,
    'END:VCARD',
  ];
  return lines
    .filter((line) => typeof line === 'string' && line !== '')
    .map((line) => `${folded(line as string)}\r\n`)
    .join('');
}

/** A text value: backslash, comma, semicolon and line breaks are escaped; other control characters do not exist there. */
function escaped(text: string): string {
  return text
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}|\p{Cs}/gu, '');
}

const MAX_OCTETS = 75;

/** A content line in pieces of at most 75 octets, each but the first after a blank; no character is split. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

/** The number of octets of a character in UTF-8. `TextEncoder` would take a third of the time of a contact page. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
