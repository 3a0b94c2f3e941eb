import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { onrecord } from './run.ts'

const NEXT = '\n  Run "onrecord help" to see what can be asked.\n'

describe('a wrong command line', { concurrency: 2 }, () => {
  for (const [args, says] of [
    [['raed', 'x'], "unknown command 'raed' (Did you mean read?)"],
    [['read'], "missing required argument 'files'"],
    [['read', 'x', '--jsno'], "unknown option '--jsno' (Did you mean --json?)"],
    [['read', 'x', '--form', 'spoken'], 'There is no form "spoken"; choose from direct, mixed, indirect.'],
    [['read', 'x', '--min-confidence', 'high'], 'Give a number from 0 to 1.'],
    [['read', 'x', '--timeout', ''], 'Give a number from 0.001 to 86400.'],
    [['explain', 'x'], "required option '--at <place>' not specified"],
    [['explain', 'x', '--at', '1:0'], 'Lines and columns count from 1.'],
    [['explain', 'x', '--at', '1:2:3'], 'Give an offset such as 123, or LINE:COLUMN such as 4:17.'],
    [['extract', '--jobs', '0'], 'Give a whole number from 1 to 256.'],
    [['extract', '--max-line', '3G'], 'Give a number of bytes, such as 65536, 64k or 16M.'],
  ] as const)
    test(`onrecord ${args.join(' ')}`, async () => {
      const { status, out, err } = await onrecord(args)
      assert.deepEqual({ status, out }, { status: 2, out: '' })
      assert.ok(err.startsWith('onrecord: ') && err.endsWith(NEXT), err)
      assert.ok(err.includes(says), err)
    })

  test('help and version are no mistakes', async () => {
    const [help, version, nothing] = await Promise.all([['help', 'extract'], ['--version'], []].map((args) => onrecord(args)))
    assert.equal(help!.status, 0)
    assert.ok(help!.out.includes('Examples:\n  onrecord extract'))
    assert.match(version!.out, /^\d+\.\d+\.\d+\n$/)
    assert.deepEqual({ status: nothing!.status, out: nothing!.out }, { status: 2, out: '' })
    assert.ok(nothing!.err.startsWith('Usage: onrecord'))
  })
})
