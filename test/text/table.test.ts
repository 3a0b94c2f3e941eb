import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareIn, quotationOf, verifyIn } from '../../src/answers/index.ts'
import { docFromHtml, docFromText, read } from '../../src/index.ts'
import { sqliteStore } from '../../src/record/index.ts'
import { tableOf } from '../../src/text/index.ts'
import { packagedModel } from '../../src/workers/model.ts'

/** What every object can be asked for. */
const NAMES = Object.getOwnPropertyNames(Object.prototype)

test('a table has what is written in it and nothing more', () => {
  const table = tableOf({ a: 1 })
  assert.equal(table.a, 1)
  for (const name of NAMES) assert.equal(table[name], undefined)
})

test('the words that every object has are words like others, wherever they stand', async () => {
  const store = await sqliteStore(':memory:')
  for (const name of NAMES) {
    const text = `Mayor: ${name} first

“We will not build the ${name}’s ${name} unless ${name} could pay,” ${name} said on Monday. The ${name} accused ${name} of ${name} and ${name}d it.

${name} ${name}, the ${name}’s ${name}, told ${name} that ${name} would. “${name},” he ${name}. ${name}: “${name} must.”`
    for (const options of [{}, { model: packagedModel() }]) {
      const reading = read(docFromText(text), options)
      verifyIn(quotationOf(`${name} said: “We will build the ${name}”`), [reading])
      compareIn({ words: `We will not build the ${name}`, speaker: name }, [reading, reading])
      await store.add([{ ...reading, reader: { program: '1', model: name }, place: name }])
    }
    await store.search({ words: name, speaker: name }, { limit: 1 })
    await store.candidates(`${name} would ${name}`, {}, 5)
    const page = `<!doctype html><title>&${name};</title><article><p>“&${name}; will,” said ${name}.</p></article>`
    assert.ok((await docFromHtml(page)).text.includes(name))
  }
  await store.close()
})
