/** Kinds of pages that search finds. */
export const searchKinds = ['answer', 'guide', 'term', 'page', 'offer'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Guidance and offers have indexes of their own, so that many offers neither drown nor slow the few pages of guidance. */
export const shelfNames = ['guidance', 'offers'] as const;
export type ShelfName = (typeof shelfNames)[number];
