/** A JSON list with each item on a line of its own, between what stands before and after it. `safe` changes the bytes but nothing in what is read back. */
export async function* jsonList(
  before: string,
  items: AsyncIterable<object>,
  after: string,
  safe: (json: string) => string = (json) => json,
): AsyncGenerator<string> {
  yield before
  let lead = '\n'
  for await (const item of items) {
    yield `${lead}${safe(JSON.stringify(item))}`
    lead = ',\n'
  }
  yield `\n${after}\n`
}
