import { type LemmaClass, type LemmaExceptions, lemmaOf, TAGS } from '../../src/sentences/index.ts'
import { type SyntaxSentence, UNKNOWN_TAG } from '../corpora/silver.ts'

const CLASS_OF = (tag: string): LemmaClass | null =>
  tag.startsWith('VB') ? 'verb' : tag === 'NN' || tag === 'NNS' ? 'noun' : /^(?:JJ|RB)[RS]$/.test(tag) ? 'compared' : null

const NONE: LemmaExceptions = { verb: new Map(), noun: new Map(), compared: new Map() }

/** The forms, seen three times at least, whose lemma the rules get wrong, sorted. */
export function lemmaExceptions(sentences: readonly SyntaxSentence[]): Record<LemmaClass, [form: string, lemma: string][]> {
  const counts: Record<LemmaClass, Map<string, Map<string, number>>> = { verb: new Map(), noun: new Map(), compared: new Map() }
  for (const { texts, tags, lemmas } of sentences)
    for (const [i, text] of texts.entries()) {
      const kind = tags[i] === UNKNOWN_TAG ? null : CLASS_OF(TAGS[tags[i]!]!)
      if (kind === null || lemmas[i] == null) continue
      const form = text.toLowerCase().replaceAll('’', "'")
      const of = counts[kind].get(form) ?? new Map<string, number>()
      of.set(lemmas[i].toLowerCase(), (of.get(lemmas[i].toLowerCase()) ?? 0) + 1)
      counts[kind].set(form, of)
    }
  const exceptions = (kind: LemmaClass) =>
    [...counts[kind]]
      .map(([form, of]) => [form, ...[...of].reduce((a, b) => (b[1] > a[1] ? b : a))] as const)
      .filter(([form, lemma, count]) => count >= 3 && lemmaOf(form, kind, NONE) !== lemma)
      .map(([form, lemma]): [string, string] => [form, lemma])
      .sort(([a], [b]) => (a < b ? -1 : 1))
  return { verb: exceptions('verb'), noun: exceptions('noun'), compared: exceptions('compared') }
}
