import type { HeaderPolicy } from '../config/policy.ts';
import { locales } from '../i18n/locale.ts';
import { mediaTypes } from './media-types.ts';
import type { Host } from './types.ts';

/** Caddy 2.8 or newer: https://caddyserver.com/docs/caddyfile */
export const caddy: Host = {
  title: 'Caddy',
  inside: false,
  signsIn: true,
  files: (policy) => [{ name: '.Caddyfile', text: configuration(policy) }],
};

/** Writes a value between quotation marks; Caddy would take braces for a placeholder. */
function quoted(value: string): string {
  if (/["\\{}\n]/.test(value)) throw new Error(`Caddy: “${value}” cannot stand in its configuration.`);
  return `"${value}"`;
}

function configuration({ edition, base, headers, caching }: HeaderPolicy): string {
  const rest = caching.at(-1)?.value ?? 'no-cache';
  const kept = caching.slice(0, -1);
  const names = kept.map((_, index) => `@kept${index}`);
  return `# Rendered by the build: change src/config/policy.ts instead.
{
	admin off
}

# With the name of the host in place of the port, Caddy fetches certificates by itself.
:8080 {
	# A link to the release: a new one is put in its place in one step.
	root * /srv/wegweiser/current

	header {
${Object.entries(headers)
  .map(([name, value]) => `		${name} ${quoted(value)}`)
  .join('\n')}
	}
	# Apart from the block above: what takes a header away waits for the response, and errors would come without the rest.
	header -Server
${kept.map(({ prefix }, index) => `	${names[index]} path ${prefix}*`).join('\n')}
	@others not path ${kept.map(({ prefix }) => `${prefix}*`).join(' ')}
${kept.map(({ value }, index) => `	header ${names[index]} Cache-Control ${quoted(value)}`).join('\n')}
	header @others Cache-Control ${quoted(rest)}
	@markdown path *.md
	header @markdown Content-Type "${mediaTypes.md}; charset=utf-8"
${edition === 'partner' ? SIGN_IN : ''}
	file_server {
		precompressed br gzip
	}

	handle_errors {
		header Cache-Control ${quoted(rest)}
		header -Server
		@missing expression {http.error.status_code} == 404
		handle @missing {
${locales
  .flatMap((locale) => [
    `			@${locale} path ${base}${locale}/*`,
    `			rewrite @${locale} ${base}${locale}/404.html`,
  ])
  .join('\n')}
			@elsewhere not path ${locales.map((locale) => `${base}${locale}/*`).join(' ')}
			rewrite @elsewhere ${base}404.html
			file_server
		}
		handle {
			respond "{http.error.status_code} {http.error.status_text}"
		}
	}
}
`;
}

const SIGN_IN = `
	# One line for each user: name and hash, as “caddy hash-password” writes it. Without the file Caddy does not start. For
	# single sign-on, put forward_auth to a proxy such as oauth2-proxy in its place.
	basic_auth {
		import /etc/caddy/wegweiser.users
	}
`;
