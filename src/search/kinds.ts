/** Kinds of pages, in the order in which their hits are shown. */
export const searchKinds = ['answer', 'guide', 'offer', 'term'] as const;
export type SearchKind = (typeof searchKinds)[number];
