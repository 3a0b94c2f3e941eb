import type { Range } from './span.ts'

/**
 * What a piece of an article is. Prose, where people may speak: `headline`, `heading`, `paragraph`, `quote` (a block quotation of the page),
 * `item` (of a list), `caption`. What stands around it: `byline` ("By Ida Holm"), `dateline` ("ASTANA (Sputnik) - "), `credit` (of a photograph),
 * `promotion` ("Read more: …"), `advertisement`, `note` ("(Editing by …)", "This story was updated …").
 */
export type BlockKind =
  | 'headline'
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'item'
  | 'caption'
  | 'byline'
  | 'dateline'
  | 'credit'
  | 'promotion'
  | 'advertisement'
  | 'note'

/** The kinds in which statements are looked for. */
export const PROSE: ReadonlySet<BlockKind> = new Set(['headline', 'heading', 'paragraph', 'quote', 'item', 'caption'])

/**
 * One piece of an article, in order, never overlapping; between two blocks stands white space alone. A dateline is a block of its own
 * before the paragraph it opens. `label` is a name set off at the start by the page (bold in an interview); `bold` says that all of a paragraph is, as the questions
 * of an interview are.
 */
export type Block = Range & { readonly kind: BlockKind; readonly label?: Range; readonly bold?: true }
