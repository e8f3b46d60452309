/** The absolute address of the site: `SITE_URL`, or else a reserved name (RFC 2606). */
export function siteUrl(): string {
  return process.env.SITE_URL ?? 'https://wegweiser.example';
}
