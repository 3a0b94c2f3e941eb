import { OnrecordError } from '../errors.ts'
import { KINDS, type Kind, MODES, type Mode, type Statement } from '../statements/index.ts'
import type { Query } from './store.ts'

type Form = Statement['form']
const FORMS: readonly Form[] = ['direct', 'mixed', 'indirect']

/** What may stand before a colon in what is searched for, and what it narrows. docs/search.md has the same table. */
export const FIELDS: Readonly<Record<string, (value: string) => Partial<Query>>> = {
  speaker: (speaker) => ({ speaker }),
  outlet: (outlet) => ({ outlet }),
  kind: (value) => ({ kinds: among<Kind>('kind', value, KINDS) }),
  form: (value) => ({ forms: among<Form>('form', value, FORMS) }),
  mode: (value) => ({ modes: among<Mode>('mode', value, MODES) }),
  condition: (value) => ({ conditional: yesOrNo('condition', value) }),
  from: (value) => ({ from: day('from', value) }),
  to: (value) => ({ to: day('to', value) }),
  addressee: (addressee) => ({ addressee }),
  language: (language) => ({ language }),
  document: (document) => ({ document }),
}

// A phrase, in which nothing is a field; or a name, a colon, and what follows up to a space, or what stands in quotation marks.
const FIELD =
  /"[^"]{0,2000}"|“[^”]{0,2000}”|(?<![\p{L}\p{N}])([a-z]{2,10}):(?:"([^"]{0,200})"|“([^”]{0,200})”|([^\s"“()]{1,200}))/gu

/** What one line asks for: `ceasefire "without agreement" speaker:"Vladimir Putin" kind:refusal from:2024-07`. Throws `bad-query`. */
export function queryOf(line: string): Query {
  let query: Query = {}
  const words = line
    .replace(FIELD, (whole, name: string | undefined, ...values: (string | undefined)[]) => {
      if (name === undefined || whole.startsWith('//', name.length + 1)) return whole
      const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
      if (!field)
        throw bad(
          `there is no field "${name}"; choose from ${Object.keys(FIELDS).join(', ')}, or put the words in quotation marks`,
        )
      query = { ...query, ...field((values[0] ?? values[1] ?? values[2])!) }
      return ' '
    })
    .trim()
  return words === '' ? query : { ...query, words }
}

function among<Value extends string>(name: string, value: string, all: readonly Value[]): Value[] {
  const asked = value.split(',').map((each) => each.trim())
  const unknown = asked.find((each) => !(all as readonly string[]).includes(each))
  if (unknown !== undefined) throw bad(`there is no ${name} "${unknown}"; choose from ${all.join(', ')}`)
  return asked as Value[]
}

function yesOrNo(name: string, value: string): boolean {
  if (value !== 'yes' && value !== 'no') throw bad(`${name} is yes or no, not "${value}"`)
  return value === 'yes'
}

/** A day, a month or a year; days are compared by their letters, and so are parts of them. */
export function day(name: string, value: string): string {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value))
    throw bad(`${name} is a day such as 2024-07-04, a month or a year, not "${value}"`)
  return value
}

const bad = (problem: string) => new OnrecordError('bad-query', { problem })
