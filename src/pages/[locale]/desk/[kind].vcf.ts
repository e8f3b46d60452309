import type { APIRoute, GetStaticPaths } from 'astro';
import { deskCards } from '../../../build/operator-desks.ts';
import { siteData } from '../../../build/site-data.ts';
import { locales } from '../../../i18n/locale.ts';

export const getStaticPaths = (() =>
  locales.flatMap((locale) =>
    deskCards(locale, siteData()).map(({ kind, text }) => ({ params: { locale, kind }, props: { text } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/vcard' } });
