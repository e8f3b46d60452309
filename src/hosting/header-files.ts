/** Hosts that read `_headers`. */
import type { HeaderPolicy } from '../config/policy.ts';
import { locales } from '../i18n/locale.ts';
import type { Host } from './types.ts';

/** https://developers.cloudflare.com/pages/platform/limits/#headers */
const MOST_RULES = 100;
const LONGEST_LINE = 2_000;

/** Cloudflare Pages: https://developers.cloudflare.com/pages/configuration/headers/ */
export const cloudflarePages: Host = {
  title: 'Cloudflare Pages',
  inside: true,
  signsIn: false,
  files(policy) {
    const text = headerRules(policy);
    const lines = text.split('\n');
    const rules = lines.filter((line) => line.startsWith('/')).length;
    if (rules > MOST_RULES) throw new Error(`_headers: ${rules} rules; Cloudflare Pages takes ${MOST_RULES}.`);
    const long = lines.find((line) => line.length > LONGEST_LINE);
    if (long !== undefined) {
      const [name = ''] = long.trim().split(':');
      throw new Error(
        `_headers: ${name} has ${long.length} characters; Cloudflare Pages takes ${LONGEST_LINE} a line.`,
      );
    }
    // It sends the nearest 404.html.
    return [{ name: '_headers', text }];
  },
};

/** Netlify: https://docs.netlify.com/manage/routing/headers/ */
export const netlify: Host = {
  title: 'Netlify',
  inside: true,
  signsIn: false,
  files(policy) {
    const { base } = policy;
    const missing = [...locales.map((locale) => `${base}${locale}/`), base].map((at) => `${at}* ${at}404.html 404`);
    return [
      { name: '_headers', text: headerRules(policy) },
      { name: '_redirects', text: `${missing.join('\n')}\n` },
    ];
  },
};

/**
 * All rules that match an address are combined, and a header in two of them is sent with both values. So only
 * exceptions define their caching; both hosts make browsers revalidate everything else anyway.
 */
function headerRules({ headers, caching }: HeaderPolicy): string {
  const rest = caching.at(-1);
  const rules: [path: string, headers: Record<string, string>][] = [
    ['/*', headers],
    ...caching
      .filter((each) => each !== rest)
      .map(({ prefix, value }): [string, Record<string, string>] => [`${prefix}*`, { 'Cache-Control': value }]),
  ];
  return rules
    .map(([path, own]) => [path, ...Object.entries(own).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}
