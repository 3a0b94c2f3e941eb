import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderFor, onrecord, type Ran, shell } from './run.ts'

const BRIDGE = 'examples/bridge-dispute.txt'

/** Refused with a sentence about the file and a next step: never a stack trace, nothing on standard output. */
function assertRefused({ status, out, err }: Ran, about: string, says: RegExp): void {
  assert.deepEqual({ status, out }, { status: 3, out: '' }, err)
  assert.ok(err.startsWith(`onrecord: ${about}: `), err)
  assert.match(err, says)
  assert.match(err, /\n {2}\S.*\n$/, 'a next step')
  assert.doesNotMatch(err, /\n\s+at /)
}

describe('input that cannot be read', { concurrency: 2 }, () => {
  test('a missing file, a folder, an empty file, a binary file', async (t) => {
    const folder = folderFor(t)
    const [empty, blank, binary] = ['empty.txt', 'blank.txt', 'binary.txt'].map((name) => join(folder, name))
    writeFileSync(empty!, '')
    writeFileSync(blank!, ' \n\n')
    writeFileSync(binary!, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
    for (const [file, says] of [
      ['no-such-file.txt', /There is no such file\./],
      [`${BRIDGE}/x`, /There is no such file\./],
      [folder, /This is a folder, not a file\./],
      [empty!, /This document holds no text\./],
      [blank!, /This document holds no text\./],
      [binary!, /PNG/],
    ] as const)
      assertRefused(await onrecord(['read', file]), file, says)
  })

  test('a file that may not be read', async (t) => {
    if (process.getuid?.() === 0) return t.skip('skipped: root may read every file')
    const file = join(folderFor(t), 'secret.txt')
    writeFileSync(file, 'He said so.')
    chmodSync(file, 0o000)
    assertRefused(await onrecord(['read', file]), file, /This file may not be read \(EACCES\)\./)
  })

  test('the other files are read all the same', async () => {
    const { status, out, err } = await onrecord(['read', 'missing.txt', BRIDGE, '--jsonl'])
    assert.equal(status, 3)
    assert.ok(out.length > 1000)
    assert.match(err, /^onrecord: missing\.txt: There is no such file\.\n {2}.*\n$/)
  })

  test('an error for standard input and for extract names where it came from', async () => {
    assertRefused(await onrecord(['read', '-']), 'standard input', /This document holds no text\./)
    assertRefused(await onrecord(['extract', 'missing.jsonl']), 'missing.jsonl', /There is no such file\./)
    assertRefused(await onrecord(['explain', 'missing.txt', '--at', '3']), 'missing.txt', /There is no such file\./)
  })

  test('invalid UTF-8 is read as Windows-1252, and the page says so', async () => {
    const { status, out } = await onrecord(['read', '-'], {
      input: Buffer.from('\x93We will build it,\x94 said Mayor Zo\xeb Roe.', 'latin1'),
    })
    assert.equal(status, 0)
    assert.match(out, /windows-1252 \(guessed\)/i)
    assert.match(out, /“We will build it,”/)
  })
})

describe('input that is hostile', { concurrency: 2 }, () => {
  for (const [name, text] of [
    ['one line of 50 MB', 'She said the bridge was safe and the road was not. '.repeat(1_000_000)],
    ['only quotation marks', '"“”'.repeat(100_000)],
    ['100,000 nested brackets', '('.repeat(100_000) + ')'.repeat(100_000)],
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
  ] as const)
    test(`${name}: read, or refused with a sentence, in bounded time`, async () => {
      const ran = await onrecord(['read', '-', '--json', '--timeout', '2'], { input: text })
      if (ran.status === 0) assert.equal(JSON.parse(ran.out).doc.text, text)
      else assertRefused(ran, 'standard input', /took longer than|million characters/)
    })

  test('a document cannot write to the terminal by itself', async () => {
    const { out } = await onrecord(['read', '-', '--color'], {
      input: 'Mayor\x1b]0;gone\x07 Ana Roe said “we \x1b[2J will \u202ebuild it”.',
    })
    assert.ok(!out.includes('\x1b]') && !out.includes('\x1b[2J') && !out.includes('\u202e') && !out.includes('\x07'))
  })
})

describe('output that cannot be written', { concurrency: 2 }, () => {
  const FULL = '/dev/full'
  const noFull = existsSync(FULL) ? false : 'skipped: there is no /dev/full here'

  test('a full disk', { skip: noFull }, async () => {
    const says = /^onrecord: (?:.*: )?The output could not be written \(ENOSPC\)\.\n {2}\S.*\n$/
    const scripts = [
      `onrecord read ${BRIDGE} --json --output ${FULL}`,
      `onrecord read ${BRIDGE} --json > ${FULL}`,
      `echo '{"text": "He said so."}' | onrecord extract --output ${FULL}`,
      `echo '{"text": "He said so."}' | onrecord extract > ${FULL}`,
    ]
    for (const { status, err } of await Promise.all(scripts.map((script) => shell(script)))) {
      assert.equal(status, 3)
      assert.match(err, says)
    }
  })

  test('a disk that fills up leaves the old file whole and no other behind', async (t) => {
    const folder = folderFor(t)
    const script = `
      mount -t tmpfs -o size=64k none '${folder}' 2> /dev/null || exit 77
      echo old > '${folder}/out.jsonl'
      for n in $(seq 400); do echo '{"text": "“We will build it,” said Mayor Ana Roe."}'; done | onrecord extract --output '${folder}/out.jsonl'
      echo "status $?"; cat '${folder}/out.jsonl'; ls -A '${folder}'`
    const { status, out, err } = await shell(`unshare -m bash -c "$(cat)" || exit 77`, {
      input: `${'onrecord() { "$NODE" "$MAIN" "$@"; }'}\n${script}`,
      env: ENV,
    })
    if (status === 77) return t.skip('skipped: no right to mount a small disk here')
    assert.equal(out, 'status 3\nold\nout.jsonl\n', err)
    assert.match(err, /ENOSPC/)
  })

  test('a folder that is not there, and a folder in place of a file', async (t) => {
    const folder = folderFor(t)
    mkdirSync(join(folder, 'sub'))
    for (const [file, reason] of [
      [join(folder, 'none', 'out.json'), 'ENOENT'],
      [join(folder, 'sub'), 'EISDIR'],
    ] as const) {
      const { status, out, err } = await onrecord(['read', BRIDGE, '--output', file])
      assert.deepEqual({ status, out }, { status: 3, out: '' })
      assert.ok(err.includes(`The output could not be written (${reason}).`), err)
    }
    assert.deepEqual(readdirSync(folder), ['sub'])
  })
})

const ENV = { NODE: process.execPath, MAIN: join(import.meta.dirname, '../../src/cli/main.ts') }
