import type { HeaderPolicy } from '../config/policy.ts';
import { caddy } from './caddy.ts';
import { cloudflarePages, netlify } from './header-files.ts';
import { nginx } from './nginx.ts';
import { staticWebApps } from './static-web-apps.ts';
import type { Host, HostFile, HostSettings } from './types.ts';

/** The hosts for which files are rendered. */
export const hosts = {
  'static-web-apps': staticWebApps,
  'cloudflare-pages': cloudflarePages,
  netlify,
  nginx,
  caddy,
} satisfies Record<string, Host>;
export type HostName = keyof typeof hosts;

/**
 * Reads the name of a host.
 * @param origin where it was given, for the message
 * @throws Error that names the value and the ones allowed
 */
export function parseHost(value: string, origin: string): HostName {
  if (Object.hasOwn(hosts, value)) return value as HostName;
  throw new Error(`${origin}: “${value}” is no host. Use one of: ${Object.keys(hosts).join(', ')}.`);
}

/**
 * Renders the files that a host reads.
 * @param settings what the operator decided; `signInElsewhere` says that a sign-in exists before the host
 * @throws Error when nobody would ask for the sign-in of the partner edition, or when a limit of the host is exceeded
 */
export function renderHost(
  name: HostName,
  policy: HeaderPolicy,
  settings: HostSettings & { signInElsewhere?: boolean } = {},
): HostFile[] {
  const host: Host = hosts[name];
  if (policy.edition === 'partner' && !host.signsIn && settings.signInElsewhere !== true) {
    throw new Error(
      `The files of ${host.title} cannot ask for a sign-in, and the partner edition must not stand open. Put a sign-in in ` +
        'front of it (see docs/hosting.md), then build with --sign-in-elsewhere.',
    );
  }
  return host.files(policy, settings);
}
