import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { ROOT } from '../house/imports.ts'
import { onrecord } from './run.ts'

const MAIN = join(ROOT, 'src/cli/main.ts')

/** The real server on a port of its own, and where it is. */
async function started(t: TestContext, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--no-color', ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  t.after(() => child.kill('SIGKILL'))
  let out = ''
  child.stdout.setEncoding('utf8')
  while (!out.includes('stops it')) out += (await once(child.stdout, 'data'))[0]
  const ended = once(child, 'close').then(([status]) => status as number | null)
  return { child, url: /http:\S+/.exec(out)![0], ended }
}

describe('onrecord serve', { concurrency: 2 }, () => {
  test('prints its address, answers there, and stops as it is asked, with what is under way answered', async (t) => {
    const { child, url, ended } = await started(t)
    assert.match(url, /^http:\/\/localhost:\d+\/$/)
    const text = 'Mayor Ana Roe said the bridge would open. '.repeat(100)
    const request = fetch(`${url}api/read`, {
      method: 'POST',
      body: JSON.stringify({ text }),
      headers: { 'content-type': 'application/json' },
    })
    await fetch(`${url}api/about`)
    child.kill('SIGINT')
    const response = await request
    assert.equal(response.status, 200)
    assert.ok((await response.json()).statements.length > 0)
    assert.equal(await ended, 0)
  })

  test('a connection on which nothing is asked does not keep it', async (t) => {
    const { child, url, ended } = await started(t)
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.on('error', () => {})
    socket.write('POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nnot all of it')
    child.kill('SIGTERM')
    assert.equal(await ended, 0)
  })

  test('an article that takes too long is refused, and the next is read', async (t) => {
    const { child, url, ended } = await started(t, ['--timeout', '2'])
    const ask = (text: string) =>
      fetch(`${url}api/read`, { method: 'POST', body: text, headers: { 'content-type': 'text/plain' } })
    const slow = await ask('Mayor Ana Roe said “we will build it”, and that he said it. '.repeat(130_000))
    assert.equal((await slow.json()).code, 'too-slow')
    assert.equal((await ask('“We will build it,” said Mayor Ana Roe.')).status, 200)
    child.kill('SIGINT')
    await ended
  })

  test('an address others can reach wants a token, from the environment or the command line', async (t) => {
    const refused = await onrecord(['serve', '--host', '0.0.0.0', '--port', '0'])
    assert.equal(refused.status, 2)
    assert.match(refused.err, /Others can reach 0\.0\.0\.0: give the server a token with --token/)
    assert.match((await onrecord(['serve', '--token', 'short'])).err, /at least 16 characters/)
    const token = 'sixteen-letters-or-more'
    const { child, url, ended } = await started(t, ['--host', '0.0.0.0'], { ONRECORD_TOKEN: token })
    const address = url.replace('0.0.0.0', '127.0.0.1')
    assert.equal((await fetch(address)).status, 401)
    assert.equal((await fetch(address, { headers: { authorization: `Bearer ${token}` } })).status, 200)
    child.kill('SIGINT')
    await ended
  })

  test('a port that is taken, or none, is said in a sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const taken = await onrecord(['serve', '--port', String(port)])
    other.close()
    assert.equal(taken.status, 3)
    assert.match(taken.err, new RegExp(`The address 127\\.0\\.0\\.1:${port} is taken by another program\\.`))
    assert.equal((await onrecord(['serve', '--port', '70000'])).status, 2)
    const unusable = await onrecord(['serve', '--host', '192.0.2.1', '--token', 'sixteen-letters-or-more'])
    assert.equal(unusable.status, 3)
    assert.match(unusable.err, /cannot be used \(EADDRNOTAVAIL\)/)
  })
})
