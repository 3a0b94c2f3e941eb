export { type Block, type BlockKind, PROSE } from './block.ts'
export { checkedSpan, type Range, type Span, spanOf } from './span.ts'
