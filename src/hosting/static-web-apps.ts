import type { HeaderPolicy } from '../config/policy.ts';
import { mediaTypes, textEndings } from './media-types.ts';
import type { Host, HostSettings } from './types.ts';

/** https://learn.microsoft.com/azure/static-web-apps/configuration#restrictions */
const LARGEST = 20_000;

/** Azure Static Web Apps: https://learn.microsoft.com/azure/static-web-apps/configuration */
export const staticWebApps: Host = {
  title: 'Azure Static Web Apps',
  inside: true,
  signsIn: true,
  files(policy, settings) {
    const text = `${JSON.stringify(configuration(policy, settings), null, 2)}\n`;
    const size = Buffer.byteLength(text);
    if (size >= LARGEST) {
      throw new Error(`staticwebapp.config.json: ${size} bytes; Azure Static Web Apps takes less than ${LARGEST}.`);
    }
    return [{ name: 'staticwebapp.config.json', text }];
  },
};

function configuration({ edition, base, headers, caching }: HeaderPolicy, { tenant }: HostSettings) {
  const partner = edition === 'partner';
  // Only the first matching route counts, so each of them has to require the sign-in.
  const allowedRoles = partner ? { allowedRoles: ['authenticated'] } : {};
  return {
    ...(partner && tenant !== undefined && { auth: signInOf(tenant) }),
    routes: [
      // A custom registration disables the other providers by itself.
      ...(partner && tenant === undefined ? [{ route: '/.auth/login/github', statusCode: 404 }] : []),
      ...caching.map(({ prefix, value }) => ({
        route: `${prefix}*`,
        headers: { 'Cache-Control': value },
        ...allowedRoles,
      })),
    ],
    responseOverrides: {
      ...(partner && {
        '401': { redirect: '/.auth/login/aad?post_login_redirect_uri=.referrer', statusCode: 302 },
      }),
      // This host supports only one 404 page for all languages.
      '404': { rewrite: `${base}404.html` },
    },
    trailingSlash: 'always',
    globalHeaders: headers,
    mimeTypes: Object.fromEntries(
      Object.entries(mediaTypes).map(([ending, type]) => [
        `.${ending}`,
        textEndings.includes(ending) ? `${type}; charset=utf-8` : type,
      ]),
    ),
  };
}

/** https://learn.microsoft.com/azure/static-web-apps/authentication-custom */
function signInOf(tenant: string) {
  if (!/^[0-9a-z][0-9a-z.-]+$/i.test(tenant)) {
    throw new Error(`ENTRA_TENANT_ID: “${tenant}” is no tenant. Use its id, or one of its domains.`);
  }
  return {
    identityProviders: {
      azureActiveDirectory: {
        registration: {
          openIdIssuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
          clientIdSettingName: 'AZURE_CLIENT_ID',
          clientSecretSettingName: 'AZURE_CLIENT_SECRET',
        },
      },
    },
  };
}
