import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guideSchema } from './guides/schema.ts';

/**
 * Astro reads the guides, because they are MDX. All other content is data that the command line reads as well:
 * `build/site-data.ts` reads those folders with their schemas.
 */
export const collections = {
  guides: defineCollection({
    loader: glob({ base: 'content/guides', pattern: '*/*.mdx' }),
    schema: guideSchema,
  }),
};
