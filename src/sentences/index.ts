export type { OutletEdit, Passage, Quotation, Sentence, Token, TokenKind } from './passage.ts'
export { passageOf } from './passage-of.ts'
export { tokensOf } from './tokens.ts'
