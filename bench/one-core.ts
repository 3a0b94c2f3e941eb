import { attributionsOf } from '../src/attributions/index.ts'
import { docFromText } from '../src/documents/index.ts'
import { read } from '../src/read.ts'
import { passageOf } from '../src/sentences/index.ts'
import { statementsOf } from '../src/statements/index.ts'
import { normalise, spanOf } from '../src/text/index.ts'
import { number, table, typical } from './measure.ts'
import { packagedModel } from './model.ts'

const RUNS = 7
/** Short collections are read several times over: a run of a few milliseconds says little. */
const LEAST_CHARACTERS = 500_000

/** Articles and tokens a second, and which stage takes how much of the time. */
export async function onOneCore(once: readonly string[]): Promise<string> {
  const length = once.reduce((sum, text) => sum + text.length, 0)
  const texts = Array.from({ length: Math.ceil(LEAST_CHARACTERS / length) }, () => once).flat()

  const model = packagedModel()

  // Each stage alone, on what the stages before it made.
  const plain = texts.map((text) => normalise(text).text)
  const docs = plain.map((text) => docFromText(text))
  const passages = docs.map((doc) => passageOf(doc.text, doc.blocks))
  const attributions = passages.map((passage) => attributionsOf(passage, { find: model.find }))
  const tokens = passages.reduce((sum, passage) => sum + passage.tokens.length, 0)

  const whole = await typical(RUNS, () => texts.map((text) => JSON.stringify(read(text, { model }))))
  const byRules = await typical(RUNS, () => texts.map((text) => JSON.stringify(read(text))))
  const stages: [name: string, milliseconds: number][] = [
    ['normalise', await typical(RUNS, () => texts.map((text) => normalise(text)))],
    ['documents (normalises too)', await typical(RUNS, () => texts.map((text) => docFromText(text)))],
    ['sentences', await typical(RUNS, () => docs.map((doc) => passageOf(doc.text, doc.blocks)))],
    ['attributions: rules', await typical(RUNS, () => passages.map((passage) => attributionsOf(passage)))],
    [
      'attributions: rules and model',
      await typical(RUNS, () => passages.map((passage) => attributionsOf(passage, { find: model.find }))),
    ],
    [
      'statements',
      await typical(RUNS, () =>
        attributions.map((list, index) => {
          const doc = docs[index]!
          return statementsOf(passages[index]!, list, { ...doc, spanOf: ({ from, to }) => spanOf(doc.text, from, to) })
        }),
      ),
    ],
  ]
  const readings = texts.map((text) => read(text, { model }))
  stages.push(['JSON', await typical(RUNS, () => readings.map((reading) => JSON.stringify(reading)))])
  const perSecond = (count: number) => number((count / whole) * 1000)
  return `${table([
    ['articles a second', perSecond(texts.length)],
    ['tokens a second', perSecond(tokens)],
    ['tokens a second, by the rules alone', number((tokens / byRules) * 1000)],
    ['megabytes a second', perSecond(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6)],
  ])}\n\n${table([
    ['stage', 'share of the time', 'tokens a second'],
    ...stages.map(([name, time]) => [name, `${Math.round((time / whole) * 100)} %`, number((tokens / time) * 1000)]),
  ])}`
}
