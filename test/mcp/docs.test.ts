import assert from 'node:assert/strict'
import { test } from 'node:test'
import { programOf } from '../../src/cli/program.ts'
import { read } from '../house/imports.ts'
import { withToolExample, withTools } from './doc-page.ts'

const PROGRAM = await programOf()
const PAGE = read('docs/mcp.md')

test('docs/mcp.md names every tool, and no other ("npm run docs" writes it)', () => {
  assert.equal(withTools(PAGE), PAGE)
})

test('the example of docs/mcp.md is what is answered ("npm run docs" writes it)', async () => {
  assert.equal(await withToolExample(PAGE), PAGE)
})

test('the settings of docs/mcp.md start the command there is, with options it has', () => {
  const [stdio, http] = PAGE.matchAll(/^```json\n(\{\n[\s\S]*?)^```/gm).map(([, block]) => JSON.parse(block!).mcpServers.onrecord)
  const [name, ...options] = stdio.args
  const command = PROGRAM.commands.find((one) => one.name() === name)
  assert.equal(stdio.command, 'onrecord')
  assert.deepEqual(command?.parseOptions(options), { operands: [], unknown: [] })
  assert.equal(new URL(http.url).pathname, '/mcp')
})
