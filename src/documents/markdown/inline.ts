/** A stretch of a paragraph that is no word of it: from, to (half open). */
type Cut = readonly [from: number, to: number]

/**
 * The words of a paragraph of Markdown without its marks: emphasis, code, links and pictures (their words stay, their addresses go), footnote
 * signs, tags, escapes. Line feeds stay where they are, and so does everything that only looks like a mark: a lone star, brackets that an
 * editor put ("[the mayor]"), words_with_underscores.
 */
export function withoutMarks(text: string): string {
  const cuts: Cut[] = []
  const skip = new Uint8Array(text.length)
  const cut = (from: number, to: number) => {
    cuts.push([from, to])
    skip.fill(1, from, to)
  }
  escapes(text, skip, cut)
  codeSpans(text, skip, cut)
  tags(text, skip, cut)
  links(text, skip, cut)
  emphasis(text, skip, cut)
  const kept: string[] = []
  let at = 0
  for (const [from, to] of cuts.sort((a, b) => a[0] - b[0])) {
    if (to <= at) continue
    kept.push(text.slice(at, Math.max(from, at)), text.slice(Math.max(from, at), to).replace(/[^\n]+/g, ''))
    at = to
  }
  kept.push(text.slice(at))
  return kept.join('')
}

type Pass = (text: string, skip: Uint8Array, cut: (from: number, to: number) => void) => void

/** `\*` is a star; a backslash at the end of a line is a break. */
const escapes: Pass = (text, skip, cut) => {
  for (const { index, 0: found } of text.matchAll(/\\(?:[!-/:-@[-`{-~]|(?=\n|$))/g)) {
    cut(index, index + 1)
    if (found.length > 1) skip[index + 1] = 1
  }
}

/** Words between backticks, as many before as after. */
const codeSpans: Pass = (text, skip, cut) => {
  const open = new Map<number, { index: number; end: number }>()
  for (const { index, 0: run } of text.matchAll(/`+/g)) {
    if (skip[index]) continue
    const opener = open.get(run.length)
    if (!opener) {
      open.set(run.length, { index, end: index + run.length })
      continue
    }
    cut(opener.index, opener.end)
    cut(index, index + run.length)
    skip.fill(1, opener.end, index)
    open.clear()
  }
}

const tags: Pass = (text, skip, cut) => {
  for (const { index, 0: tag } of text.matchAll(
    /<(?:\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,500})?\/?|(?:https?|mailto):[^\s<>]{1,500})>/gi,
  )) {
    if (skip[index]) continue
    if (/^<(?:https?|mailto):/i.test(tag)) {
      cut(index, index + 1)
      cut(index + tag.length - 1, index + tag.length)
    } else cut(index, index + tag.length)
  }
}

/** "[words](address)", "[words][name]", "![picture](address)", "[^1]". Brackets with nothing behind them are the writer's own. */
const links: Pass = (text, skip, cut) => {
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (skip[at]) continue
    if (text[at] === '[') open.push(at)
    if (text[at] !== ']') continue
    const from = open.pop()
    if (from === undefined) continue
    const isPicture = text[from - 1] === '!' && !skip[from - 1]
    const end = targetEnd(text, at + 1)
    if (text[from + 1] === '^') cut(from, at + 1)
    else if (end > 0 && isPicture) cut(from - 1, end)
    else if (end > 0) {
      cut(from, from + 1)
      cut(at, end)
    }
    if (end > 0) at = end - 1
  }
}

/** Where what stands behind a bracket ends; 0 where nothing belongs to it. */
function targetEnd(text: string, at: number): number {
  TARGET.lastIndex = at
  return TARGET.test(text) ? TARGET.lastIndex : 0
}

const TARGET =
  /\((?:\s*(?:<[^<>\n]{0,1000}>|[^\s()]{0,1000}(?:\([^\s()]{0,300}\)[^\s()]{0,300})?)(?:\s+(?:"[^"]{0,300}"|'[^']{0,300}'))?\s*)\)|\[[^[\]\n]{0,100}\]/y

/** Stars, underscores and tildes that come in pairs around words. An underscore within a word is a letter of it. */
const emphasis: Pass = (text, skip, cut) => {
  const open: { run: string; index: number }[] = []
  for (const { index, 0: run } of text.matchAll(/\*{1,3}|_{1,3}|~~/g)) {
    if (skip[index]) continue
    const [before, after] = [text[index - 1] ?? ' ', text[index + run.length] ?? ' ']
    if (before === run[0] || after === run[0]) continue
    const inWord = run[0] === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
    const closes = !/\s/.test(before) && !inWord
    const opens = !/\s/.test(after) && !inWord
    const opener = closes ? open.slice(-DEEPEST).findLastIndex((mark) => mark.run === run) : -1
    if (opener >= 0) {
      const from = Math.max(open.length - DEEPEST, 0) + opener
      const mark = open[from]!
      open.splice(from)
      if (index > mark.index + run.length) {
        cut(mark.index, mark.index + run.length)
        cut(index, index + run.length)
      }
    } else if (opens) open.push({ run, index })
  }
}

/** How many marks may be open at once and still be closed. */
const DEEPEST = 20
