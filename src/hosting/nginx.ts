import type { HeaderPolicy } from '../config/policy.ts';
import { locales } from '../i18n/locale.ts';
import { mediaTypes, textEndings } from './media-types.ts';
import type { Host } from './types.ts';

/** nginx, for a folder of the kind conf.d: https://nginx.org/en/docs/ */
export const nginx: Host = {
  title: 'nginx',
  inside: false,
  signsIn: true,
  files: (policy) => [{ name: '.nginx.conf', text: configuration(policy) }],
};

/** Writes a value between quotation marks; nginx would take `$` for a variable. */
function quoted(value: string): string {
  if (/["\\$\n]/.test(value)) throw new Error(`nginx: “${value}” cannot stand in its configuration.`);
  return `"${value}"`;
}

function configuration({ edition, base, headers, caching }: HeaderPolicy): string {
  const kept = caching.slice(0, -1);
  const rest = caching.at(-1)?.value ?? 'no-cache';
  const typeLines = Object.entries(mediaTypes).map(([ending, type]) => `    ${type} ${ending};`);
  const texts = textEndings.map((ending) => mediaTypes[ending]).filter((type) => type !== 'text/html');
  return `# Rendered by the build: change src/config/policy.ts instead. Needs the modules gzip_static and brotli_static.

# Nobody keeps the absence of a file: only what is there may stay for long.
map "$status$uri" $wegweiser_caching {
  default ${quoted(rest)};
${kept.map(({ prefix, value }) => `  "~^(200|206|304)${escaped(prefix)}" ${quoted(value)};`).join('\n')}
}

server {
  listen 8080;
  server_name _;
  server_tokens off;
  absolute_redirect off;

  # A link to the release: a new one is put in its place in one step.
  root /srv/wegweiser/current;
  index index.html;
  charset utf-8;
  charset_types ${texts.join(' ')};
  types {
${typeLines.join('\n')}
  }
  gzip_static on;
  gzip_vary on;
  brotli_static on;

${Object.entries(headers)
  .map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`)
  .join('\n')}
  add_header Cache-Control $wegweiser_caching always;
${edition === 'partner' ? SIGN_IN : ''}
  # A folder without a page is as little there as a missing file.
  error_page 403 404 =404 ${base}404.html;
${locales
  .map((locale) => `  location ^~ ${base}${locale}/ {\n    error_page 403 404 =404 ${base}${locale}/404.html;\n  }`)
  .join('\n')}
}
`;
}

const SIGN_IN = `
  # Without the file of users everything is refused. For single sign-on, put “auth_request /sign-in;” in the place of
  # these two lines, and a location /sign-in that asks a proxy such as oauth2-proxy.
  auth_basic "Wegweiser";
  auth_basic_user_file /etc/nginx/wegweiser.htpasswd;
`;

/** Escapes special characters of regular expressions. */
function escaped(text: string): string {
  return text.replace(/[.~]/g, '\\$&');
}
