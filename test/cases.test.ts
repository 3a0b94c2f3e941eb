import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { type Case, type Marked, markText, ROLES, readCases } from '../lab/notation.ts'
import { read } from '../src/index.ts'
import type { Range } from '../src/text/index.ts'

const FOLDER = new URL('./cases/', import.meta.url)
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))

/** What an expectation may name, and what the program says of it. */
const CHECKED: Readonly<Record<string, (statement: ReturnType<typeof read>['statements'][number]) => string>> = {
  form: ({ form }) => form,
  speaker: ({ speaker }) => speaker?.name ?? 'nobody',
  kind: ({ kind }) => kind,
  mode: ({ mode }) => mode,
  addressee: ({ addressee }) => addressee?.text ?? 'nobody',
}
/** A case that says what is nested in what (`parent=1`, `parent=none`) expects all statements; the others the outermost ones alone. */
const saysNesting = ({ expects }: Case) => expects.some(({ values }) => 'parent' in values)

for (const file of files)
  describe(file, () => {
    for (const one of readCases(readFileSync(new URL(file, FOLDER), 'utf8')))
      test(`${file}:${one.line} ${one.title}`, () => check(one))
  })

function check(one: Case): void {
  const { text, attributions, expects } = one
  const statements = [...read(text, { outermost: !saysNesting(one) }).statements].sort((a, b) => first(a) - first(b))
  const inOrder = attributions.map((marked, i) => ({ marked, of: i + 1 })).sort((a, b) => first(a.marked) - first(b.marked))
  // Compared as marked text, so that a failure shows both readings side by side.
  assert.equal(
    shown(text, statements),
    shown(
      text,
      inOrder.map(({ marked }) => marked),
    ),
  )
  for (const { of, line, values } of expects)
    for (const [key, value] of Object.entries(values)) {
      const statement = statements[inOrder.findIndex((one) => one.of === of)]
      assert.ok(key in CHECKED || key === 'parent', `line ${line}: “${key}” is nothing a case can expect`)
      assert.ok(statement)
      if (key === 'parent')
        assert.equal(
          statement.parent,
          value === 'none' ? null : statements[inOrder.findIndex((each) => each.of === Number(value))]?.id,
          `line ${line}: parent of ${of}`,
        )
      if (key in CHECKED) assert.equal(CHECKED[key]?.(statement), value, `line ${line}: ${key} of ${of}`)
    }
}

const first = (marked: Marked): number => Math.min(...ROLES.flatMap((role) => marked[role].map(({ from }) => from)))

const shown = (text: string, statements: readonly Marked[]): string =>
  markText(
    text,
    statements.map(({ source, cue, content }) => ({
      source: joined(text, source),
      cue: joined(text, cue),
      content: joined(text, content),
    })),
  )

// Pieces parted by white space alone are one: whether a paragraph break cuts a quotation in two says nothing about who said what.
function joined(text: string, ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = []
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last !== undefined && text.slice(last.to, from).trim() === '') out[out.length - 1] = { from: last.from, to }
    else out.push({ from, to })
  }
  return out
}
