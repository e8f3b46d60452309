/**
 * Ids of publishers and offers as the marketplace has them, and the segments of addresses and names of files made of
 * them. Offer ids of Partner Center hold small letters, digits, hyphens and underscores, 3 to 50 characters (`externalId`
 * in Microsoft’s schema of the Product Ingestion API); ids of the Cloud Partner Portal and of the catalog also hold
 * capitals and dots, and the catalog joins publisher and offer, so that twice 50 characters and more occur.
 */

/** An offer id as the Product Ingestion API has it. */
export const EXTERNAL_ID = /^[a-z0-9][a-z0-9-_]{2,49}$/;
/** An id begins with a letter or digit and does not end with a dot, which file systems of Windows would drop. */
export const ID = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
/** The greatest length of an id. In a segment each capital takes two characters, and file names are limited to 255. */
export const ID_LENGTH = 120;

/** Whether a text can be the id of a publisher or an offer. */
export function isId(text: string): boolean {
  return text.length <= ID_LENGTH && ID.test(text);
}

/**
 * The segment of an address and the name of a file for an id: a capital is written as `~` and its small letter, so that
 * two ids never share a segment, on file systems that ignore case either. Without capitals the id is its own segment.
 */
export function segmentOf(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `~${letter.toLowerCase()}`);
}

/** The id that a segment was made of. */
export function idOf(segment: string): string {
  return segment.replace(/~([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
