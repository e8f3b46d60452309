/** What terminals, JSON, HTML, mail programs and people do to a text on its way to the box. */
export interface Wrapping {
  name: string;
  /** @param number chooses among what may vary: a width, a number of the first line */
  wrap: (text: string, number: number) => string;
}

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
const unicode = (text: string): string =>
  text.replaceAll(/[^\x20-\x7e]|['"<>&]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
const entities = (text: string): string =>
  text.replaceAll(/[^\x20-\x7e]|['"<>&]/gu, (letter) => `&#${letter.codePointAt(0)};`);
const words = (text: string): string[] => text.split(/\s+/);

/** Lines of at most so many characters, without breaking a word. */
function lines(text: string, width: number): string[] {
  const found: string[] = [];
  for (const word of words(text)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < width) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

const width = (number: number): number => 24 + (number % 60);
const prefixed = (text: string, number: number, prefix: (line: number) => string): string =>
  lines(text, width(number))
    .map((line, index) => prefix(index) + line)
    .join('\n');

/** Breaks one long word in each line as a typesetter would. */
function hyphenated(text: string, number: number): string {
  return words(text)
    .map((word, index) =>
      /^\p{L}{8,}$/u.test(word) && index % 3 === number % 3
        ? `${word.slice(0, 5)}-\n${word.slice(5).toLowerCase()}`
        : word,
    )
    .join(' ');
}

const two = (number: number): string => String(number % 60).padStart(2, '0');

export const WRAPPINGS: readonly Wrapping[] = [
  { name: 'as it is', wrap: (text) => text },
  { name: 'JSON', wrap: (text) => JSON.stringify({ error: { code: 'BadRequest', message: text } }) },
  { name: 'JSON in JSON', wrap: (text) => escaped(JSON.stringify({ message: text })) },
  { name: 'JSON with escaped letters', wrap: (text) => `"message": "${unicode(text)}"` },
  {
    name: 'JSON with escaped letters in JSON',
    wrap: (text) => `\\"message\\": \\"${unicode(text).replaceAll('\\', '\\\\')}\\"`,
  },
  { name: 'numeric references', wrap: (text) => `<pre>${entities(text)}</pre>` },
  { name: 'references escaped twice', wrap: (text) => entities(text).replaceAll('&', '&amp;') },
  { name: 'HTML with no-break spaces', wrap: (text) => `<p class="x"><b>${text.replaceAll(' ', '&nbsp;')}</b></p>` },
  { name: 'HTML with line breaks', wrap: (text, number) => `<div>${lines(text, width(number)).join('<br/>\n')}</div>` },
  { name: 'no-break spaces', wrap: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'zero-width spaces', wrap: (text) => text.replaceAll(' ', ' \u200b') },
  {
    name: 'terminal colors',
    wrap: (text) => `\u001b[1;31mError:\u001b[0m ${text.replaceAll(' ', ' \u001b[31m')}\u001b[0m`,
  },
  { name: 'terminal colors printed', wrap: (text) => `^[[31m${text}^[[0m` },
  { name: 'terminal colors escaped', wrap: (text) => `\\u001b[31m${text}\\u001b[0m` },
  { name: 'remnants of terminal colors', wrap: (text) => `[1;31m${words(text).join(' [0m[31m')}[0m` },
  { name: 'a frame of bars', wrap: (text, number) => `╷\n${prefixed(text, number, () => '│ ')}\n╵` },
  {
    name: 'a closed frame',
    wrap: (text, number) => prefixed(text, number, () => '║ ').replaceAll(/$/gm, '   ║'),
  },
  {
    name: 'quoted twice in a mail',
    wrap: (text, number) => `Am 3.11. schrieb A. B.:\n${prefixed(text, number, () => '> > ')}`,
  },
  {
    name: 'time stamps',
    wrap: (text, number) => prefixed(text, number, (line) => `2026-11-28T10:00:${two(line + number)}.${number}Z `),
  },
  {
    name: 'time stamps with a level',
    wrap: (text, number) => prefixed(text, number, (line) => `[2026-11-28 10:${two(line)}:${two(number)}] ERROR: `),
  },
  { name: 'name of a builder', wrap: (text, number) => prefixed(text, number, () => '==> azure-arm: ') },
  { name: 'host and process', wrap: (text, number) => prefixed(text, number, () => `web-${number} app[${number}]: `) },
  { name: 'line numbers', wrap: (text, number) => prefixed(text, number, (line) => `${line + 8}: `) },
  {
    name: 'line numbers of an editor',
    wrap: (text, number) => prefixed(text, number, (line) => `${String(line + 8).padStart(4)} | `),
  },
  { name: 'comment signs', wrap: (text, number) => prefixed(text, number, () => '# ') },
  { name: 'hyphenation', wrap: hyphenated },
  { name: 'hyphenation within quoting', wrap: (text, number) => hyphenated(text, number).replaceAll(/^/gm, '> ') },
  { name: 'soft hyphens', wrap: (text) => text.replaceAll(/(\p{L}{5})(?=\p{L}{3})/gu, '$1\u00ad') },
  {
    name: 'broken at the edge of a terminal',
    wrap: (text, number) => (text.match(new RegExp(`.{1,${40 + (number % 40)}}`, 'gs')) ?? []).join('\n'),
  },
  {
    name: 'quoted-printable',
    wrap: (text) => `X=3D1\n${(quotedPrintable(text).match(/(?:=..|.){1,60}/g) ?? []).join('=\n')}`,
  },
  { name: 'percent signs', wrap: (text) => `https://portal.example/?error=${encodeURIComponent(text)}` },
  { name: 'capitals', wrap: (text) => text.toUpperCase() },
  { name: 'curly quotation marks', wrap: (text) => `„${text.replaceAll("'", '’').replaceAll('"', '”')}“` },
  { name: 'line breaks of Windows', wrap: (text, number) => lines(text, width(number)).join('\r\n') },
  {
    name: 'within a letter',
    wrap: (text) => `Hallo Team,\n\nder Kunde bekommt seit gestern das hier:\n${text}\n\nWas tun?\nGruß`,
  },
];

function quotedPrintable(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) =>
      byte >= 33 && byte <= 126 && byte !== 61
        ? String.fromCharCode(byte)
        : byte === 32
          ? ' '
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
}
