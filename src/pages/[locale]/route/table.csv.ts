import type { APIRoute } from 'astro';
import { siteData } from '../../../build/site-data.ts';
import type { Locale } from '../../../i18n/locale.ts';
import { localePaths } from '../../../i18n/static-paths.ts';
import { situationsCsv } from '../../../routing/table.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<Record<string, unknown>, { locale: Locale }> = ({ params, site }) => {
  const { routing, claims } = siteData();
  return new Response(situationsCsv(routing, claims, params.locale, site?.origin), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
