import type { APIRoute } from 'astro';
import { siteData } from '../build/site-data.ts';
import { manifest } from '../site/manifest.ts';

export const GET: APIRoute = () =>
  new Response(manifest(siteData().site), { headers: { 'Content-Type': 'application/manifest+json' } });
