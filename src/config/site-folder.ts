/** The folder of whoever runs the copy. For the build and the command line only: it reads the environment. */

/**
 * Gives the folder that holds what a copy says of itself, with its offers and publishers: `SITE_DIR`, else content/.
 */
export function siteFolder(content: string): string {
  return process.env.SITE_DIR || content;
}
