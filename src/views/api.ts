import { type Html, html, type Part } from './html.ts'

/** A field of what is sent or answered. */
export type Field = { readonly name: string; readonly type: string; readonly needed: boolean; readonly says: string }

/** An operation as its docs show it. */
export type Described = {
  readonly name: string
  readonly method: string
  readonly says: string
  readonly fields: readonly Field[]
  /** The name of the shape it answers with; null where that is a file of one of these types. */
  readonly answer: string | null
  readonly files: readonly string[]
  readonly errors: readonly string[]
  readonly example: string
  readonly lines: boolean
  readonly file: boolean
}

/** What programs can ask, as a page. */
export function apiView(
  operations: readonly Described[],
  shapes: readonly { readonly name: string; readonly says: string; readonly fields: readonly Field[] }[],
): Html {
  return html`<section class="docs"><h1>The API</h1>
<p class="lead">What the command line and the pages do, for programs. All of it is described by <a href="/api/openapi.json">an OpenAPI 3.1 document</a>.</p>
<p>Offsets are UTF-16 code units, half open. A request that is refused is answered with <code>application/problem+json</code>: its <code>code</code> is a row of <a href="/errors">the table of errors</a>, and <code>next</code> says what to do. A server that was started with a token wants it as <code>Authorization: Bearer …</code></p>
<nav aria-label="Operations"><ul class="toc">${operations.map(({ name, says }) => html`<li><a href="#${name}"><code>${name}</code></a> ${says}</li>`)}</ul></nav>
${operations.map(operationView)}
<h2 id="shapes">Shapes</h2>
${shapes.map(({ name, says, fields }) => html`<section class="shape"><h3 id="shape-${name}">${name}</h3><p>${says}</p>${fieldsView(fields, `Fields of ${name}`, '')}</section>`)}
</section>`
}

function operationView({ name, method, says, fields, answer, files, errors, example, lines, file }: Described): Html {
  return html`<section class="operation"><h2 id="${name}"><code><span class="method">${method}</span> /api/${name}</code></h2>
<p>${says}</p>
${fields.length > 0 && html`<h3>Input</h3>${fieldsView(fields, `Input of ${name}`, 'needed')}`}
${file && html`<p>Or send the article itself, as <code>text/plain</code>, <code>text/html</code> or <code>application/octet-stream</code>, and the other fields in the address.</p>`}
<h3>Answer</h3><p>${answer === null ? ['A file, as it is found: ', files.map((type, at) => [at > 0 && ', ', html`<code>${type}</code>`])] : shapeLink(answer)}${lines && html`; as JSON lines for <code>Accept: application/jsonl</code>`}.</p>
<h3>Example</h3><pre tabindex="0" role="region" aria-label="Example of ${name}"><code>${example}</code></pre>
<details><summary>What it may be refused with</summary><p>${errors.map((code, at) => [at > 0 && ', ', html`<a href="/errors#${code}"><code>${code}</code></a>`])}</p></details>
</section>`
}

const fieldsView = (fields: readonly Field[], label: string, mark: string): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><thead><tr><th scope="col">field</th><th scope="col">type</th><th scope="col">what it is</th></tr></thead><tbody>${fields.map(
    ({ name, type, needed, says }) =>
      html`<tr><th scope="row"><code>${name}</code>${needed && mark !== '' && html`<span class="of"> ${mark}</span>`}</th><td>${typeView(type)}</td><td>${says}</td></tr>`,
  )}</tbody></table></div>`

/** "Statement[]": the name of a shape leads to it. */
function typeView(type: string): Part {
  return type.split(/\b/).map((word) => (/^[A-Z]\w+$/.test(word) ? shapeLink(word) : word))
}

const shapeLink = (name: string): Html => html`<a href="#shape-${name}">${name}</a>`
