import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { docFromHtml, read } from '../../src/index.ts'

const PAGE = readFileSync(new URL('../pages/interview-bold-questions/source.html', import.meta.url), 'utf8')

test('what a page sets in bold letters between its questions is asked, and all that is answered is the guest’s', async () => {
  const { statements } = read(await docFromHtml(PAGE), { outermost: true })
  const answers = statements.filter(({ rule }) => rule === 'interview')
  assert.ok(answers.every(({ speaker }) => speaker?.name === 'Jonas Arlet' && speaker.via === 'label'))
  const first = answers.map(({ content }) => content[0]?.text.split(/[ .]/)[0])
  assert.deepEqual(first, ['We', 'The', 'Of', 'No', 'No'])
})

test('the same page without bold letters leaves out what nobody can be known to say', async () => {
  const { statements } = read(await docFromHtml(PAGE.replaceAll(/<\/?(?:b|strong)>/g, '')), { outermost: true })
  const said = statements.flatMap(({ rule, content }) => (rule === 'interview' ? content.map(({ text }) => text) : []))
  assert.ok(said.length > 0)
  assert.ok(said.every((text) => !text.includes('The government says') && !text.includes('You have said so')))
})
