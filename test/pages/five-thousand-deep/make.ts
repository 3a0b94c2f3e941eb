// Five thousand divisions in one another, with words on the way down and at the bottom.
export function make(): string {
  const deep = Array.from({ length: 5000 }, (_, i) => (i % 1000 === 500 ? `<div>At level ${i} the diver said: “Deeper.”` : '<div>'))
  return `<!doctype html><html lang="en"><head><title>The dive</title></head><body><h1>The dive</h1>
<p>The diver Ola Sund went down on Monday and told the boat what he saw at every level.</p>
${deep.join('')}<p>“There is a floor,” he said at last.</p>${'</div>'.repeat(5000)}
<p>He came up after an hour, the crew said.</p></body></html>`
}
