/** Reads the metadata of a built page. Files for machines are made of them, so that they cannot differ. */

export interface PageHead {
  /** BCP 47, from `<html lang>`. */
  lang: string;
  title: string;
  description: string;
  /** The canonical address, absolute. */
  canonical: string;
  noindex: boolean;
  /** Absolute addresses of the page in each language, and `x-default`. */
  alternates: { lang: string; url: string }[];
  /** Name of the Markdown file beside the page. */
  markdown: string | undefined;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#38': '&', '#39': "'" };

/**
 * Reads the head of a page that this project built. The order of attributes is that of the shell.
 * @returns the head; undefined for a page without canonical address
 */
export function headOf(html: string): PageHead | undefined {
  const head = html.slice(0, html.indexOf('</head>'));
  const one = (pattern: RegExp) => decode(pattern.exec(head)?.[1] ?? '');
  const canonical = one(/<link rel="canonical" href="([^"]*)"/);
  if (canonical === '') return undefined;
  return {
    lang: one(/<html lang="([^"]*)"/),
    title: one(/<title>([^<]*)<\/title>/),
    description: one(/<meta name="description" content="([^"]*)"/),
    canonical,
    noindex: /<meta name="robots" content="noindex"/.test(head),
    markdown: one(/<link rel="alternate" type="text\/markdown" href="([^"]*)"/) || undefined,
    alternates: [...head.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
      ([, lang = '', url = '']) => ({ lang, url: decode(url) }),
    ),
  };
}

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
