import type { APIRoute } from 'astro';
import { listingJsonSchema } from '../../offers/load.ts';

/** The JSON Schema that listing documents name in `$schema`; editors check and complete with it. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(listingJsonSchema(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
