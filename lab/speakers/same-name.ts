// The comparison of names as the scoring script of the project defines it: case, titles and punctuation aside; of two names of which one is a single word, the
// last words.
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[.,'’"“”]/g, '')
    .replace(
      /\b(the|a|an|mr|mrs|ms|dr|sir|president|prime minister|minister|senator|sen|gov|governor|prof|chief|executive)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()

/** Whether two names are one speaker's. */
export function sameName(gold: string, found: string): boolean {
  const [a, b] = [bare(gold), bare(found)]
  if (!a || !b) return false
  if (a === b) return true
  const [x, y] = [a.split(' '), b.split(' ')]
  return x.at(-1) === y.at(-1) && (x.length === 1 || y.length === 1)
}
