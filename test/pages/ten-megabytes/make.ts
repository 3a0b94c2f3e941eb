// A page of ten megabytes: an archive's whole year in one article, no two paragraphs alike.
export function make(): string {
  const paragraphs = Array.from(
    { length: 26_000 },
    (_, day) =>
      `<p>On day ${day} the keeper of the lighthouse wrote that the wind had turned, that ${day % 17} ships had passed, and that he had ` +
      `nothing to add. “Nothing to add on day ${day},” he told the harbour master, who wrote it down in the second book, as he had done ` +
      `on every day before it, and as he said he would do on the next one, if there was one, and if the book had a page for it.</p>\n`,
  )
  const page = `<!doctype html><html lang="en"><head><title>The keeper’s book</title></head><body><nav><a href="/">Start</a></nav>
<article><h1>The keeper’s book</h1>${paragraphs.join('')}</article><footer>Norland Archive</footer></body></html>`
  return page
}
