import { type Attributed, type Kind, type KindReading, kindOf, type Mode, roleWords } from '../../src/statements/kinds/index.ts'
import { speakersOf } from '../../src/statements/speakers/index.ts'
import type { Range } from '../../src/text/index.ts'
import { jsonLines } from '../corpora/files.ts'
import { frontEnd } from '../corpora/front-end.ts'
import { formOf, joined, scoreTokens, touched } from '../score/spans.ts'

/** A line of test/kinds/labels.jsonl: an attribution of PolNeAR's train split by the place of its cue, and what it is. */
export type Label = {
  readonly id: string
  readonly cue: readonly [from: number, to: number]
  readonly kind: Kind
  readonly mode: Mode
  readonly half: 'tune' | 'unseen'
}

/** A labelled statement with what is read of it. `words` are its source, cue and content, for people. */
export type Labelled = Label & { readonly read: KindReading; readonly words: string }

type Pair = readonly [from: number, to: number]
type Line = {
  readonly id: string
  readonly text: string
  readonly attributions: readonly {
    readonly source: readonly Pair[]
    readonly cue: readonly Pair[]
    readonly content: readonly Pair[]
  }[]
}

/** The labels of a file in JSON lines. */
export const labelsOf = (file: string): readonly Label[] =>
  file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Label)

/** The form of a content in a text. */
export function formIn(text: string, content: readonly Range[]) {
  const tokens = scoreTokens(text)
  const spans = content.map(({ from, to }) => touched([from, to], tokens)).filter((span) => span !== null)
  return formOf(joined(spans), text, tokens)
}

/** The labelled statements, read from the corpus. A label whose statement is not there is an error. */
export function labelledIn(dataFolder: string, file: string): readonly Labelled[] {
  const labels = Map.groupBy(labelsOf(file), ({ id }) => id)
  return jsonLines<Line>(dataFolder, 'polnear/train.jsonl.gz').flatMap((line) => {
    const here = labels.get(line.id) ?? []
    if (here.length === 0) return []
    const { passage, toNormal } = frontEnd(line.text)
    const ranges = (pairs: readonly Pair[]): Range[] => pairs.map(([from, to]) => ({ from: toNormal(from), to: toNormal(to) }))
    const speakers = speakersOf(
      passage,
      line.attributions.map(({ source, cue, content }) => ({
        source: ranges(source),
        cue: ranges(cue),
        content: ranges(content),
        parent: null,
      })),
    )
    return here.map((label) => {
      const gold = line.attributions.find(({ cue }) => cue.some(([from, to]) => from === label.cue[0] && to === label.cue[1]))
      if (gold === undefined) throw new Error(`${label.id} has no cue at ${label.cue.join('–')}`)
      const content = ranges(gold.content)
      const speaker = speakers[line.attributions.indexOf(gold)]
      const attributed: Attributed = {
        source: ranges(gold.source),
        cue: ranges(gold.cue),
        content,
        form: formIn(passage.text, content),
        roles: roleWords(passage.text, speaker?.roles ?? []),
      }
      const words = (pairs: readonly Pair[]) =>
        pairs
          .map(([from, to]) => line.text.slice(from, to))
          .join(' … ')
          .slice(0, 300)
      return {
        ...label,
        read: kindOf(passage, attributed),
        words: `${words(gold.source)} | ${words(gold.cue)} | ${words(gold.content)}`,
      }
    })
  })
}
