/** What a character is, for the steps that look at a character and its neighbours. `''` is what stands outside a text. */
export const isSpace = (character: string): boolean => SPACES.includes(character) && character !== ''
export const isLower = (character: string): boolean => /^\p{Ll}$/u.test(character)
export const isUpper = (character: string): boolean => /^\p{Lu}$/u.test(character)
export const isLetter = (character: string): boolean => /^\p{L}$/u.test(character)
export const isDigit = (character: string): boolean => /^\d$/.test(character)

// Everything that is as good as a space inside a line.
const SPACES = ' \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'
