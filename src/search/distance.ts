/**
 * Counts the slips of the finger between a word and the beginning of another: a letter too many, too few, wrong, or two
 * swapped (Damerau-Levenshtein, optimal string alignment). The word may go on with an ending.
 * @param word the word typed
 * @param term the term it may mean, without endings
 * @param limit beyond this nothing is counted
 * @param ending letters that may follow in the word
 * @returns the number of slips, or more than the limit
 */
export function slips(word: string, term: string, limit: number, ending = 0): number {
  if (word.length < term.length - limit || word.length > term.length + limit + ending) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let i = 1; i <= term.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= word.length; j += 1) {
      const same = term[i - 1] === word[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && term[i - 1] === word[j - 2] && term[i - 2] === word[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(...row.slice(Math.max(0, word.length - ending)));
}
