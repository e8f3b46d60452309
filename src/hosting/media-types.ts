/** Media types of all files of an edition: hosts that guess send a download instead of a page, or refuse the file. */
export const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ico: 'image/x-icon',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** Endings of files that are text: they are in UTF-8 and grow much smaller when compressed. */
export const textEndings = Object.keys(mediaTypes).filter((ending) => !['ico', 'png', 'woff2'].includes(ending));
