import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { docFromBytes, explain } from '../../src/index.ts'
import { packagedModel } from '../../src/workers/model.ts'
import { onrecord } from './run.ts'

const BRIDGE = 'examples/bridge-dispute.txt'
const text = readFileSync(BRIDGE, 'utf8')

describe('onrecord explain', { concurrency: 2 }, () => {
  test('--json is what the library gives', async () => {
    const at = text.indexOf('tired')
    const { out, status } = await onrecord(['explain', BRIDGE, '--at', String(at), '--json'])
    assert.equal(status, 0)
    assert.deepEqual(
      JSON.parse(out),
      JSON.parse(JSON.stringify(explain(await docFromBytes(readFileSync(BRIDGE)), at, { model: packagedModel() }))),
    )
  })

  test('the caret stands under the place, which may be given as line and column', async () => {
    const at = text.indexOf('tired')
    const line = text.slice(0, at).split('\n').length
    const column = at - text.lastIndexOf('\n', at)
    const [byOffset, byPlace] = await Promise.all(
      [String(at), `${line}:${column}`].map((place) => onrecord(['explain', BRIDGE, '--at', place])),
    )
    assert.equal(byOffset!.out, byPlace!.out)
    const lines = byOffset!.out.split('\n')
    const caret = lines.findIndex((shown) => /^ *\^$/.test(shown))
    assert.equal(lines[caret - 1]?.slice(lines[caret]!.indexOf('^')).startsWith('tired'), true)
    assert.ok(byOffset!.out.includes('Statements that touch this sentence'))
  })

  test('a place outside of the text is refused', async () => {
    const { out, err, status } = await onrecord(['explain', BRIDGE, '--at', '99999'])
    assert.deepEqual({ out, status }, { out: '', status: 2 })
    assert.match(
      err,
      /^onrecord: examples\/bridge-dispute\.txt: There is no place 99999 in a text of \d+ code units\.\n {2}Give --at /,
    )
  })
})
