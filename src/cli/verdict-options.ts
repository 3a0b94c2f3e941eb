import { InvalidArgumentError, Option } from 'commander'
import { MATCHES, PROFILES, type Profile, type Verdict } from '../answers/index.ts'
import { OnrecordError } from '../errors.ts'

const WRONG_SPEAKERS = ['different-speaker', 'speaker-was-quoting'] as const
const FAILURES: readonly string[] = [...MATCHES, ...WRONG_SPEAKERS]

/** What the commands that give verdicts share. */
export type VerdictOptions = {
  readonly in?: readonly string[]
  readonly house: Profile
  readonly failOn?: ReadonlySet<string>
}

export const articles = () => new Option('--in <files...>', 'the articles to look in: plain text or HTML; "-" is standard input')

export const house = () =>
  new Option('--house <rules>', 'house rules for the grade shown: strict, wire or lenient-speech')
    .choices(PROFILES)
    .default('wire')

export const failOn = () =>
  new Option('--fail-on <verdicts>', 'exit with status 4 where a quotation is one of these, with commas between').argParser(
    failuresIn,
  )

/** The articles named. Throws `usage` where there are none. */
export function articlesIn(options: VerdictOptions): readonly string[] {
  if (!options.in?.length)
    throw new OnrecordError('usage', { problem: 'There is nothing to look in: name the articles after --in' })
  return options.in
}

/** Throws `quotations-failed` where verdicts are what the user said must not be. */
export function refuseFailed(verdicts: readonly Verdict[], { failOn }: VerdictOptions): void {
  const failed = verdicts.filter(({ match, attribution }) => failOn?.has(match) || failOn?.has(attribution.verdict))
  if (failed.length > 0)
    throw new OnrecordError('quotations-failed', { count: failed.length, of: verdicts.length, what: [...failOn!].join(', ') })
}

function failuresIn(value: string): ReadonlySet<string> {
  const asked = value.split(',').map((name) => name.trim())
  const unknown = asked.find((name) => !FAILURES.includes(name))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no verdict "${unknown}"; choose from ${FAILURES.join(', ')}.`)
  return new Set(asked)
}
