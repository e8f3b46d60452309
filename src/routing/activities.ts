/** The one activity that nobody takes on: rules name it, the table of responsibilities has no row for it. */
export const NO_ACTIVITY = 'none-of-these';
