/**
 * The score that Mozilla’s HTTP Observatory would give, by the rules that it publishes:
 * https://github.com/mdn/mdn-http-observatory (src/grader/charts.js and src/analyzer/tests/, read 2026-11-23, commit 94042bb).
 * Only what headers decide is counted: no cookies, no CORS, scripts from the same origin, a host that redirects to HTTPS
 * or does not speak HTTP, and that is on no preload list. So the true score may be higher.
 */

export interface Score {
  score: number;
  /** What took points away or added them, with the points. */
  parts: Record<string, number>;
}

/** Extra points count only for a site that has lost at most ten. */
const ENOUGH_FOR_EXTRAS = 90;
const SIX_MONTHS = 15_552_000;
const BROAD = ['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*'];
const INLINE = ["'unsafe-inline'", 'data:'];

/**
 * Computes the score of a response.
 * @param headers names in any case
 */
export function observatory(headers: Readonly<Record<string, string>>): Score {
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const get = (name: string) => lower.get(name);
  const directives = directivesOf(get('content-security-policy'));
  const parts: Record<string, number> = {
    'content-security-policy': policyPoints(directives),
    'strict-transport-security': transportPoints(get('strict-transport-security')),
    'x-content-type-options': get('x-content-type-options')?.toLowerCase() === 'nosniff' ? 0 : -5,
    'x-frame-options': framePoints(get('x-frame-options'), directives),
    'referrer-policy': referrerPoints(get('referrer-policy')),
    'cross-origin-resource-policy': tokenPoints(
      get('cross-origin-resource-policy'),
      ['same-origin', 'same-site'],
      ['cross-origin'],
    ),
    'cross-origin-embedder-policy': tokenPoints(
      get('cross-origin-embedder-policy'),
      ['require-corp', 'credentialless'],
      ['unsafe-none'],
    ),
    'cross-origin-opener-policy': tokenPoints(
      get('cross-origin-opener-policy'),
      ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'],
      ['unsafe-none'],
    ),
  };
  const values = Object.values(parts);
  const lost = values.filter((points) => points < 0).reduce((sum, points) => sum + points, 100);
  const won = values.filter((points) => points > 0).reduce((sum, points) => sum + points, 0);
  return { score: Math.max(0, lost >= ENOUGH_FOR_EXTRAS ? lost + won : lost), parts };
}

type Directives = ReadonlyMap<string, readonly string[]> & { doubled?: boolean };

/** The directives of a policy; the first of two with the same name counts. */
function directivesOf(text: string | undefined): Directives | undefined {
  if (text === undefined) return undefined;
  const found: Map<string, readonly string[]> & { doubled?: boolean } = new Map();
  for (const directive of text.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    if (name === '') continue;
    if (found.has(name.toLowerCase())) found.doubled = true;
    else found.set(name.toLowerCase(), sources);
  }
  return found;
}

function policyPoints(directives: Directives | undefined): number {
  if (directives === undefined || directives.size === 0) return -25;
  const sources = (name: string) => directives.get(name) ?? directives.get('default-src') ?? ['*'];
  const hashed = (list: readonly string[]) => list.some((each) => /^'(?:sha(?:256|384|512)|nonce)-/.test(each));
  const strictOf = (list: readonly string[]) =>
    hashed(list) ? list.filter((each) => each !== "'unsafe-inline'") : [...list];
  const given = strictOf(sources('script-src'));
  const dynamic = given.includes("'strict-dynamic'");
  if (dynamic && !hashed(given)) return -25;
  const script = dynamic
    ? given.filter((each) => each !== "'self'" && !BROAD.some((broad) => each.startsWith(broad)))
    : given;
  const style = strictOf(sources('style-src'));
  const insecure = (list: readonly string[]) => list.some((each) => /^(?:http|ftp):/.test(each));
  const active = [...directives].filter(([name]) => !['img-src', 'media-src', 'script-src'].includes(name));
  if (script.some((each) => [...BROAD, ...INLINE].includes(each))) return -20;
  if (sources('object-src').some((each) => BROAD.includes(each))) return -20;
  if (insecure([...active.flatMap(([, list]) => list), ...script])) return -20;
  if ([...script, ...style].includes("'unsafe-eval'")) return -10;
  const passive = ['img-src', 'media-src'].flatMap(
    (name) => directives.get(name) ?? directives.get('default-src') ?? [],
  );
  if (insecure(passive)) return -10;
  if (style.some((each) => [...BROAD, ...INLINE].includes(each))) return 0;
  if (directives.doubled) return 0;
  return directives.get('default-src')?.join(' ') === "'none'" ? 10 : 5;
}

function transportPoints(value: string | undefined): number {
  const age = /(?:^|;)\s*max-age=(\d+)/i.exec(value ?? '')?.[1];
  if (value === undefined || value.includes(',') || age === undefined) return -20;
  return Number(age) < SIX_MONTHS ? -10 : 0;
}

function framePoints(value: string | undefined, directives: Directives | undefined): number {
  if (directives?.has('frame-ancestors')) return 5;
  if (value === undefined) return -20;
  if (['deny', 'sameorigin'].includes(value.toLowerCase())) return 5;
  return value.toLowerCase().startsWith('allow-from') ? 0 : -20;
}

function referrerPoints(value: string | undefined): number {
  if (value === undefined) return 0;
  const good = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
  const bad = ['origin', 'origin-when-cross-origin', 'unsafe-url', 'no-referrer-when-downgrade'];
  const known = value.split(',').map((each) => each.trim().toLowerCase());
  const last = known.filter((each) => [...good, ...bad].includes(each)).at(-1) ?? '';
  return good.includes(last) ? 5 : -5;
}

function tokenPoints(value: string | undefined, good: readonly string[], open: readonly string[]): number {
  if (value === undefined || open.includes(value.toLowerCase())) return 0;
  return good.includes(value.toLowerCase()) ? 10 : -5;
}
