import type { Condition } from '../../src/statements/conditions/index.ts'
import type { Range } from '../../src/text/index.ts'

/** A condition as marked on a line. */
export type Marked = Pick<Condition, 'connective' | 'clause'> & { readonly relation: string }

/** A line of a file of cases: the text without its marks, its content (all of it where none is marked), the conditions in it. */
export type Line = {
  readonly line: number
  readonly text: string
  readonly content: readonly Range[]
  readonly conditions: readonly Marked[]
}

const OPEN = /\{([a-z-]+):/y

/** `<content>`, `{relation:*connective* rest of the clause}`, one case a line; lines with `#` are comments. */
export function readLines(file: string): readonly Line[] {
  return file.split('\n').flatMap((line, i) => (line.trim() === '' || line.startsWith('#') ? [] : [readLine(line, i + 1)]))
}

function readLine(marked: string, line: number): Line {
  let text = ''
  const content: Range[] = []
  const conditions: Marked[] = []
  const open: { relation: string; from: number; connective: Range | null }[] = []
  let contentFrom = 0
  let star: number | null = null
  for (let at = 0; at < marked.length; ) {
    const char = marked.charAt(at)
    OPEN.lastIndex = at
    const relation = OPEN.exec(marked)?.[1]
    if (relation !== undefined) {
      open.push({ relation, from: text.length, connective: null })
      at += relation.length + 2
      continue
    }
    at++
    if (char === '<') contentFrom = text.length
    else if (char === '>') content.push({ from: contentFrom, to: text.length })
    else if (char === '*' && star === null) star = text.length
    else if (char === '*') {
      const condition = open.at(-1)
      if (!condition) throw new Error(`line ${line}: a connective stands in a clause`)
      condition.connective = { from: star!, to: text.length }
      star = null
    } else if (char === '}') {
      const condition = open.pop()
      if (!condition?.connective) throw new Error(`line ${line}: “}” closes no clause with a connective`)
      const { relation, from, connective } = condition
      conditions.push({ relation, connective, clause: { from, to: text.length } })
    } else text += char
  }
  if (open.length > 0 || star !== null) throw new Error(`line ${line}: something is not closed`)
  return { line, text, content: content.length ? content : [{ from: 0, to: text.length }], conditions }
}

/** The text with its conditions marked as `readLines` reads them, for a comparison side by side. */
export function shown(text: string, conditions: readonly Marked[]): string {
  const inserts = conditions.flatMap(({ relation, connective, clause }) => [
    { at: clause.from, rank: 1, mark: `{${relation}:` },
    { at: connective.from, rank: 2, mark: '*' },
    { at: connective.to, rank: 0, mark: '*' },
    { at: clause.to, rank: 3, mark: '}' },
  ])
  inserts.sort((a, b) => a.at - b.at || a.rank - b.rank)
  let out = ''
  let done = 0
  for (const { at, mark } of inserts) {
    out += text.slice(done, at) + mark
    done = at
  }
  return out + text.slice(done)
}
