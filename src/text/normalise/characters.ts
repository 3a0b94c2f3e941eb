// What a character is, for the steps that look at a character and its neighbours; '' is what stands outside a text. Each step asks this of so
// many characters that ASCII is answered without a regular expression.

export const isLower = (character: string): boolean =>
  isAscii(character) ? 'a' <= character && character <= 'z' : /^\p{Ll}$/u.test(character)

export const isUpper = (character: string): boolean =>
  isAscii(character) ? 'A' <= character && character <= 'Z' : /^\p{Lu}$/u.test(character)

export const isLetter = (character: string): boolean =>
  isAscii(character) ? isLower(character) || isUpper(character) : /^\p{L}$/u.test(character)

export const isDigit = (character: string): boolean => '0' <= character && character <= '9'

/** Everything that is as good as a space inside a line. */
export const isSpace = (character: string): boolean =>
  isAscii(character) ? character === ' ' || character === '\t' : SPACES.includes(character)

const SPACES = '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'

const isAscii = (character: string): boolean => character < '\x80'
