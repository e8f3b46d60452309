/**
 * Fetches a data file.
 * @throws Error when it cannot be loaded
 */
export async function fetchJson(href: string): Promise<unknown> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return response.json();
}
