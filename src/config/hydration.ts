/**
 * When an island hydrates: as soon as the browser has nothing else to do, and after this time at the latest. Without a limit
 * Chromium may never call back on a busy machine, even when the page is visible and long loaded: up to one page in three stayed
 * without script beside five busy processes on two cores. In milliseconds, as
 * https://docs.astro.build/en/reference/directives-reference/#clientidle takes it.
 */
export const WHEN_IDLE = { timeout: 1_000 };
