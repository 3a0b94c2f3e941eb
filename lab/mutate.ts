import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { docFromText } from '../src/documents/index.ts'
import { read } from '../src/read.ts'
import { model } from './floors/measure.ts'
import { foundIn, marked, ofOurOwn } from './mutations/material.ts'
import { ratesOf } from './mutations/rates.ts'

// npm run mutate -- [--data FOLDER] [--split dev] [--seed 7] [--missed NAME | --missed all] [--rules]: how often a quotation made wrong in a known way is told as what it is, over the
// direct quotations of PolNeAR (with --data), of our own articles in test/quotations/ and test/speakers/, and of examples/. Articles are read as the product reads them; with --rules
// without the model.

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    split: { type: 'string', default: 'dev' },
    seed: { type: 'string', default: '7' },
    missed: { type: 'string' },
    rules: { type: 'boolean', default: false },
  },
})
const options = values.rules ? {} : { model: model() }
const ours = ['../test/quotations/', '../test/speakers/'].map((folder) => new URL(folder, import.meta.url))
const own = ofOurOwn(
  ours.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^(?:articles|tuned|unseen).*\.txt$/.test(name))
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  ),
  options,
)
const examples = ['bridge-dispute', 'communique', 'press-conference'].map((name) =>
  read(docFromText(readFileSync(new URL(`../examples/${name}.txt`, import.meta.url), 'utf8')), options),
)
const materials = [...foundIn(examples), ...own, ...(values.data ? marked(values.data, values.split, options) : [])]
const started = performance.now()
const rates = ratesOf(materials, Number(values.seed))
const verdicts = rates.reduce((sum, { made }) => sum + made, 0)
console.log(
  `${materials.length} quotations; ${verdicts} verdicts, ${((performance.now() - started) / verdicts).toFixed(1)} ms each\n`,
)
for (const { name, made, told } of rates)
  console.log(
    `${name.padEnd(20)} ${String(told).padStart(5)} of ${String(made).padStart(5)}  ${((100 * told) / Math.max(made, 1)).toFixed(1).padStart(5)} %`,
  )
for (const { name, missed } of rates)
  if (name === values.missed || values.missed === 'all')
    for (const { from, mutant, verdict } of missed)
      console.log(
        `\n# ${name}\n  ${from}\n> ${mutant.words}${mutant.speaker ? ` (${mutant.speaker})` : ''}\n= ${verdict.answer} ${verdict.attribution.says}${verdict.evidence ? `\n  ${verdict.evidence.words.text.replaceAll(/\s+/g, ' ')}` : ''}`,
      )
