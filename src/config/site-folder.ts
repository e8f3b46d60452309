/** The folder of the operator. For the build and the command line only: it reads the environment. */

/** Gives the folder of the copy's settings, offers and publishers: `SITE_DIR`, else content/. */
export function siteFolder(content: string): string {
  return process.env.SITE_DIR || content;
}
