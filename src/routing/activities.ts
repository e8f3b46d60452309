/** The activity of rules that fit no row of responsibilities.yaml, because nobody takes it on. */
export const NO_ACTIVITY = 'none-of-these';
