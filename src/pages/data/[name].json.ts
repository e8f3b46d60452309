import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../build/packs.ts';

export const getStaticPaths = (() =>
  Object.values(dataFiles()).map(({ name, text }) => ({ params: { name }, props: { text } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
