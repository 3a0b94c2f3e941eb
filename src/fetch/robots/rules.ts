import { comparable, literal } from './path.ts'
import { fits, type Pattern, patternOf } from './pattern.ts'

/** What a robots.txt asks of one program. */
export type RobotsRules = {
  /** Whether a path, with its query, may be fetched. */
  allows(path: string): boolean
  /** Seconds between two requests, as a Crawl-delay asks for; null where there is none. */
  readonly delay: number | null
}

type Rule = { readonly allow: boolean; readonly pattern: Pattern }
type Group = { readonly rules: Rule[]; delay: number | null }

export const NO_RULES: RobotsRules = { allows: () => true, delay: null }

/**
 * Reads a robots.txt as RFC 9309 has it, for the program of that name: the groups that name it, all together, or else those for everybody. Of the
 * rules that fit a path the longest counts, and of two as long the one that allows. A Crawl-delay is no part of the RFC, and is kept.
 */
export function robotsRulesOf(text: string, program: string): RobotsRules {
  const ours: Group = { rules: [], delay: null }
  const everybodys: Group = { rules: [], delay: null }
  let named = false
  // The groups that the lines are for, and whether there was a rule since the last user-agent line: then the next one begins a new group.
  let current = new Set<Group>()
  let ruled = false

  for (const { key, value } of linesOf(text)) {
    if (key === 'user-agent') {
      if (ruled) current = new Set()
      ruled = false
      const name = productOf(value)
      if (name === program) {
        named = true
        current.add(ours)
      } else if (name === '*') current.add(everybodys)
    } else if (key === 'allow' || key === 'disallow') {
      ruled = true
      if (value !== '')
        for (const group of current) group.rules.push({ allow: key === 'allow', pattern: patternOf(comparable(value)) })
    } else if (key === 'crawl-delay') {
      const seconds = delayOf(value)
      if (seconds !== null) for (const group of current) group.delay = Math.max(group.delay ?? 0, seconds)
    }
  }
  return rulesOf(named ? ours : everybodys)
}

function rulesOf({ rules, delay }: Group): RobotsRules {
  // The longest first, and those that allow before those that do not: the first that fits decides.
  const ordered = rules.toSorted((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow))
  return {
    allows(path) {
      const asked = literal(comparable(path))
      return asked === '/robots.txt' || (ordered.find(({ pattern }) => fits(pattern, asked))?.allow ?? true)
    },
    delay,
  }
}

/** The lines "key: value" of a file, without comments; keys in small letters. */
function* linesOf(text: string): Generator<{ readonly key: string; readonly value: string }> {
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const said = upTo(line, '#')
    const key = upTo(said, ':')
    if (key.length < said.length) yield { key: key.trim().toLowerCase(), value: said.slice(key.length + 1).trim() }
  }
}

function upTo(text: string, mark: string): string {
  const at = text.indexOf(mark)
  return at < 0 ? text : text.slice(0, at)
}

/** The name a user-agent line is for: of "Onrecord/1.0" it is "onrecord". */
const productOf = (value: string) => (/^\*(?:\s|$)/.test(value) ? '*' : /^[a-z_-]*/i.exec(value)![0].toLowerCase())

function delayOf(value: string): number | null {
  return /^\d{1,6}(?:\.\d{1,6})?$/.test(value) ? Number(value) : null
}
