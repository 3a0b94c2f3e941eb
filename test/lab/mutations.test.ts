import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { foundIn, ofOurOwn } from '../../lab/mutations/material.ts'
import { ratesOf } from '../../lab/mutations/rates.ts'
import { docFromText } from '../../src/documents/index.ts'
import { read } from '../../src/read.ts'

const ARTICLES = [
  `Velm Votes on the Dam

Mayor Rosa Lindt told the council, “We will not build the dam unless the farmers agree, because all of them drink from the river and some of them were never asked.”

“I think the water may rise by 40 centimetres in two years,” said Pavel Orn, an engineer. “Nobody in Velm has measured the lower valley since the great flood, and the old maps are probably wrong.”

Orn said, “They cannot open the upper gates until the province repairs the iron bridge near Sarn.”`,
  `School Stays Open

Headmistress Ilse Varga said, “Most parents want the school in Dunvale to stay open, and we should listen to what they tell us without looking at the price of coal.”

“Perhaps the children will walk three kilometres to the new station every morning,” Varga told reporters on Tuesday. “You might say that our winters are not so cold any more.”

Tomas Brekke, a father of four, said, “I never received the letter that Ilse Varga says she posted, and my neighbours received only one page of it. Should we wait longer than the others did?”`,
].map((text) => read(docFromText(text)))

const MATERIALS = [...foundIn(ARTICLES), ...ofOurOwn([readFileSync('test/quotations/articles.txt', 'utf8')])]

test('every change made of our own quotations is told as what it is', () => {
  const rates = ratesOf(MATERIALS, 7)
  for (const { name, made, missed } of rates) {
    assert.ok(made > 0, `${name}: nothing made`)
    assert.deepEqual(
      missed.map(({ mutant, verdict }) => `${name}: ${mutant.words} = ${verdict.answer}`),
      [],
    )
  }
})

test('the same seed makes the same table', () => {
  const told = (seed: number) => ratesOf(foundIn(ARTICLES), seed).map(({ name, made, told }) => [name, made, told])
  assert.deepEqual(told(3), told(3))
})
