import { CiteMark } from '../claims/Cite.tsx';
import type { Locale } from '../i18n/locale.ts';
import { partyLabel } from '../routing/parties.ts';
import type { RolesPictureData } from './roles-picture.ts';

interface Props {
  locale: Locale;
  picture: RolesPictureData;
  /** Gives the number that a claim has on the page. */
  number(claim: string): number;
}

/** The box of a party; `room` is the number of characters that a line of its name holds. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  room: number;
}

/** A line between two parties: its corners, the position of its number, and the position and text of its label. */
interface Line {
  path: string;
  heads: readonly string[];
  at: readonly [x: number, y: number];
  words?: { x: number; y: number; anchor: 'start' | 'middle' | 'end'; room: number };
}

/** The width of the text column at 360 px, so that the lettering is never smaller than drawn. */
const WIDTH = 328;
const HEIGHT = 400;
const LINE_HEIGHT = 16;
const STROKE = 1.5;
/** The kinds of talk whose line is broken. */
const BROKEN = new Set(['open', 'barred']);

/** The partner’s frame holds the three kinds of CSP partner. */
const FRAME = { x: 40, y: 112, width: 248, height: 152 };

const BOXES: Record<string, Box> = {
  customer: { x: 104, y: 4, width: 120, height: 36, room: 16 },
  'direct-bill-partner': { x: 50, y: 140, width: 126, height: 114, room: 15 },
  'indirect-reseller': { x: 188, y: 140, width: 90, height: 36, room: 11 },
  'indirect-provider': { x: 188, y: 218, width: 90, height: 36, room: 11 },
  'isv-publisher': { x: 4, y: 336, width: 140, height: 40, room: 18 },
  microsoft: { x: 204, y: 336, width: 120, height: 40, room: 16 },
};

const LINES: Record<string, Line> = {
  'customer csp-partner': {
    path: 'M164 40V112',
    heads: [down(164, 112)],
    at: [164, 76],
    words: { x: 180, y: 73, anchor: 'start', room: 12 },
  },
  'csp-partner isv-publisher': {
    path: 'M76 264V336',
    heads: [down(76, 336)],
    at: [76, 298],
    words: { x: 91, y: 295, anchor: 'start', room: 10 },
  },
  'csp-partner microsoft': {
    path: 'M264 264V336',
    heads: [down(264, 336)],
    at: [264, 298],
    words: { x: 249, y: 295, anchor: 'end', room: 11 },
  },
  'isv-publisher microsoft': {
    path: 'M144 356H204',
    heads: ['M197 351L204 356L197 361'],
    at: [173, 356],
    words: { x: 174, y: 393, anchor: 'middle', room: 30 },
  },
  'indirect-reseller indirect-provider': {
    path: 'M233 176V218',
    heads: [down(233, 218), 'M228 183L233 176L238 183'],
    at: [233, 197],
  },
  'customer isv-publisher': {
    path: 'M104 22H20V336',
    heads: [down(20, 336)],
    at: [20, 190],
    words: { x: 62, y: 15, anchor: 'middle', room: 12 },
  },
  'customer microsoft': {
    path: 'M224 22H308V336',
    heads: [down(308, 336), 'M301 103L315 117M315 103L301 117'],
    at: [308, 190],
    words: { x: 270, y: 15, anchor: 'middle', room: 14 },
  },
};

function down(x: number, y: number): string {
  return `M${x - 5} ${y - 7}L${x} ${y}L${x + 5} ${y - 7}`;
}

/**
 * The picture of who talks to whom, and the same as a list of sentences with their claims. For screen readers the
 * drawing is one image whose text alternative refers to the list.
 */
export function RolesPicture({ locale, picture, number }: Props) {
  const { title, text, caption, talks } = picture;
  return (
    <figure class="roles-picture">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        font-size={13}
        fill="var(--ink)"
        role="img"
        aria-labelledby="roles-picture-title"
        aria-describedby="roles-picture-text"
      >
        <title id="roles-picture-title">{title[locale]}</title>
        <desc id="roles-picture-text">{text[locale].replace('{count}', String(talks.length))}</desc>
        <rect fill="var(--sunken)" stroke="var(--line-strong)" {...FRAME} rx={4} />
        <text font-weight={600} x={FRAME.x + FRAME.width / 2} y={FRAME.y + 20} text-anchor="middle">
          {partyLabel(locale, 'csp-partner', 'table')}
        </text>
        {talks.map((talk, index) => (
          <TalkLine locale={locale} talk={talk} number={index + 1} key={index} />
        ))}
        {Object.entries(BOXES).map(([party, box]) => (
          <Party name={partyLabel(locale, party, 'table')} box={box} key={party} />
        ))}
      </svg>
      <ol>
        {talks.map(({ sentence, claims }, index) => (
          <li key={index}>
            {sentence[locale]}
            {claims.map((id) => (
              <>
                {' '}
                <CiteMark locale={locale} id={id} number={number(id)} />
              </>
            ))}
          </li>
        ))}
      </ol>
      <figcaption class="hint">{caption[locale]}</figcaption>
    </figure>
  );
}

function Party({ name, box: { x, y, width, height, room } }: { name: string; box: Box }) {
  const lines = wrapName(name, room);
  const top = y + height / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4.5;
  return (
    <g>
      <rect fill="var(--raised)" stroke="var(--ink)" x={x} y={y} width={width} height={height} rx={4} />
      <text font-weight={600} text-anchor="middle">
        {lines.map((line, index) => (
          <tspan x={x + width / 2} y={top + index * LINE_HEIGHT} key={line}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

interface TalkProps {
  locale: Locale;
  talk: RolesPictureData['talks'][number];
  number: number;
}

function TalkLine({ locale, talk, number }: TalkProps) {
  const line = LINES[`${talk.from} ${talk.to}`];
  if (line === undefined) throw new Error(`guides: the picture has no line from “${talk.from}” to “${talk.to}”`);
  const { path, heads, at, words } = line;
  const [x, y] = at;
  const isBroken = BROKEN.has(talk.kind);
  return (
    <g stroke-width={STROKE} stroke="var(--ink)">
      <path
        fill="none"
        stroke={isBroken ? 'var(--line-strong)' : undefined}
        stroke-dasharray={isBroken ? '5 4' : undefined}
        d={path}
      />
      {heads.map((head) => (
        <path fill="none" d={head} key={head} />
      ))}
      <circle fill="var(--paper)" stroke-width={1} cx={x} cy={y} r={9.5} />
      <text class="number" stroke="none" font-size={12} font-weight={600} x={x} y={y + 4.5} text-anchor="middle">
        {number}
      </text>
      {words !== undefined && talk.label !== undefined && (
        <text stroke="none" fill="var(--ink-soft)" text-anchor={words.anchor}>
          {wrapName(talk.label[locale], words.room).map((part, index) => (
            <tspan x={words.x} y={words.y + index * LINE_HEIGHT} key={part}>
              {part}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}

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
