// More elements than are read: the page breaks off, and the document says where.
export function make(): string {
  const lines = Array.from({ length: 70_000 }, (_, i) => `<p>“Line ${i},” said the machine.</p>`)
  return `<!doctype html><html lang="en"><head><title>The machine speaks</title></head><body><h1>The machine speaks</h1>${lines.join('')}</body></html>`
}
