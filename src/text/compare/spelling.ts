/** Endings that are spelled in two ways on two sides of an ocean, and how both are written here to be compared. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|er|ers|es|ing|ation|ations)$/, 'iz$1'],
  [/(?<=[a-z]{3})our(s|ed|ing|able|ite|ites|hood|ly|ful|er|ers)?$/, 'or$1'],
  [/(?<=[a-z]{2}[tbg])re(s)?$/, 'er$1'],
  [/(?<=[a-z]{2}[tbg])red$/, 'ered'],
  [/ogue(s)?$/, 'og$1'],
  [/(?<=[a-z]{3})ll(ed|ing|er|ers)$/, 'l$1'],
  [/(?<=[a-z]{3})ence(s)?$/, 'ense$1'],
  [/^grey/, 'gray'],
  [/^programme(s)?$/, 'program$1'],
]

/** A word as it is compared by its letters: "organise" and "organize", "colour" and "color" are written alike. */
export function spelled(letters: string): string {
  const ending = letters.length < 4 ? undefined : ENDINGS.find(([pattern]) => pattern.test(letters))
  return ending ? letters.replace(...ending) : letters
}
