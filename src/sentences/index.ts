export type { OutletEdit, Passage, Quotation, Sentence, Token, TokenKind } from './passage.ts'
export { tokensOf } from './tokens.ts'
