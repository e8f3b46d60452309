/** The click path to the contacts of an offer in Partner Center: an id of content/routing/paths.yaml. */
export const CONTACT_PATH = 'find-isv-contact';
