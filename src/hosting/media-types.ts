/**
 * Media types of all files of an edition. Hosts that guess would send a download instead of a page, or refuse the file.
 */
export const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ico: 'image/x-icon',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  vcf: 'text/vcard',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** Endings of text files, which are in UTF-8 and worth compressing. Pagefind compresses its own files. */
export const textEndings = Object.keys(mediaTypes).filter((ending) =>
  /^text\/|[/+](?:json|xml)$/.test(mediaTypes[ending] ?? ''),
);
