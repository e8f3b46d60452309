import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '../../build/site-data.ts';
import { frameScript } from '../../site/frame.ts';

export const getStaticPaths = (() => {
  const { embed } = siteData().site;
  return embed === undefined ? [] : [{ params: { name: 'frame' }, props: { parents: embed.parents } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ parents: string[] }> = ({ props }) =>
  new Response(frameScript(process.cwd(), props.parents), { headers: { 'Content-Type': 'text/javascript' } });
