import type { Clause } from './clause.ts'
import type { Kind } from './kind.ts'

/** How one kind is told. One file of acts/ a kind. */
export type ActRule = {
  readonly kind: Kind
  /**
   * Words that name the act, in their dictionary form; the words of a phrase are joined by `+` and may have others between them. What must follow
   * stands after `>`: `to` (an infinitive), `to-do` (somebody and an infinitive), `that`, `whether` (a question word), `?` (a question mark in the words),
   * `not` ("not to"), `claim` (an allegation, a claim, a rumour), `thing` (a noun phrase), `words` (a quotation), `doing` (an -ing form), `negated`, `praise`, `blame` (such words in it). Several are joined by `,`.
   */
  readonly named: string
  /** The words of a clause that do it without a name, or null. */
  readonly test: (clause: Clause) => string | null
}
