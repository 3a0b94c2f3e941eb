/** A person who is known beforehand, from a list a user gives. What the list says goes before what would be guessed. */
export type KnownPerson = {
  /** The id of the speaker of the record. */
  readonly id: string
  readonly name: string
  /** Other names, a family name alone among them where it is to be enough. */
  readonly aliases: readonly string[]
  /** "Q42", or null. */
  readonly wikidata: string | null
  readonly roles: readonly KnownRole[]
}

/** What somebody was, from when to when, both included: `2014`, `2014-05` or `2014-05-30`; null where it has no beginning or no end. */
export type KnownRole = { readonly role: string; readonly from: string | null; readonly to: string | null }
