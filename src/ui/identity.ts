/** What the site shows of itself outside its pages. The drawings are made by `tests/shots/pictures.test.ts`. */

/** The colours of the header: those of `--raised` in tokens.css, for the frame that browsers draw around a page. */
export const THEME_COLORS = { light: '#ffffff', dark: '#1e2125' } as const;

/** Pixels of the card that messengers and networks show of a link. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The mark: a post with one board, on a square of 32. */
export const MARK = { size: 32, post: 'M6 2h4v28H6z', board: 'M2 6h21l7 6-7 6H2z' } as const;
