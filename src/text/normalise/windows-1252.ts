// The characters 128 to 159 of Windows-1252, in order; a blank where it has none.
const CHARACTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** What a control character from 128 to 159 was meant to be, as browsers read it: `\x93` is “. Undefined where Windows-1252 has nothing. */
export function windows1252(code: number): string | undefined {
  const character = CHARACTERS[code - 128]
  return character === ' ' ? undefined : character
}
