// A quarter of a million stray tags in the midst of an article: reading stops there, and the document says so.
export function make(): string {
  return `<!doctype html><html lang="en"><head><title>The machine speaks</title></head><body><article><h1>The machine speaks</h1>
<p>“I have a great deal to say,” said the machine in the town hall on Monday, when the council had switched it on.</p>
${'</i>'.repeat(260_000)}<p>“And nobody hears the end of it,” it added.</p></article></body></html>`
}
