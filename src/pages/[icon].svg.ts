import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '../build/site-data.ts';
import { iconSvg } from '../site/icon.tsx';
import { ICON } from '../site/manifest.ts';

export const getStaticPaths = (() => {
  const text = iconSvg(siteData().site);
  return text === undefined ? [] : [{ params: { icon: ICON }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'image/svg+xml' } });
