/** The most of each thing that is taken in; docs/formats.md has the same table. Sizes are bytes. */
export const LIMITS = {
  /** One document of any format: a file, a page of a web archive, an item of an archive. */
  document: 64 * 2 ** 20,
  /** One record of JSON lines or of a list. */
  record: 64 * 2 ** 20,
  /** A feed, or a list of feeds. */
  feed: 32 * 2 ** 20,
  /** Elements in a feed. */
  elements: 250_000,
  /** One row of a table. */
  row: 16 * 2 ** 20,
  /** Columns of a table. */
  columns: 1_000,
  /** The headers of a record in a web archive, and those of the page in it. */
  headers: 64 * 2 ** 10,
  /** How many times larger what was packed may be, beyond the first 64 MiB. */
  swelling: 200,
  /** Files in a ZIP archive. */
  entries: 50_000,
  /** Folders within folders. */
  depth: 100,
} as const
