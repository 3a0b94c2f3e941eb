import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { OPERATIONS } from '../../src/server/operations/index.ts'
import { ROOT } from '../house/imports.ts'
import { testSite } from './site.ts'

const example = (name: string) => readFileSync(join(ROOT, 'examples', name), 'utf8')
const BRIDGE = example('bridge-dispute.txt')

describe('the pages', () => {
  const { ask, send, close, logged } = testSite()
  after(close)

  const page = async (path: string, status = 200) => {
    const response = await ask(path, { headers: { accept: 'text/html' } })
    assert.equal(response.status, status, path)
    return response.text()
  }
  const count = (text: string, piece: string | RegExp) => text.split(piece).length - 1

  for (const path of ['/', '/read', '/read/here', '/verify', '/api', '/errors', '/keys', '/gallery'])
    test(`${path} is a whole document with one main heading, and no script or style stands in it`, async () => {
      const text = await page(path)
      assert.match(text, /^<!doctype html>\n<html lang="en">/)
      assert.equal(count(text, '<h1'), 1)
      assert.match(text, /<title>[^<]+<\/title>/)
      assert.doesNotMatch(text, /<style|<script(?![^>]* src="\/assets\/)|\sstyle=|\son\w+=|javascript:/i)
      assert.ok(text.includes('<main id="main"'))
    })

  test('an article that is pasted is read and shown at an address of its own, with every statement marked and listed', async () => {
    const { response, to } = await send('/read', { text: BRIDGE, outlet: 'Northwire', published: '2026-01-12' })
    assert.equal(response.status, 303)
    const reading = OPERATIONS.read.output.parse(await (await ask(`${to}.json`)).json())
    assert.equal(to, `/read/${reading.doc.id}`)
    const text = await page(to)
    for (const { id } of reading.statements) {
      assert.ok(text.includes(`id="s-${id}"`), 'it is marked')
      assert.ok(text.includes(`id="n-${id}"`), 'it is listed')
    }
    assert.ok(text.includes('Northwire') && text.includes('12 January 2026'))
    // The words of the article stand there as they are.
    const body = text.slice(text.indexOf('<div class="body">'), text.indexOf('<footer class="about">'))
    const words = body.replaceAll(/<a class="ref[^>]*>\d+<\/a>|<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
    const { from } = reading.doc.blocks.find(({ kind }) => kind === 'paragraph')!
    assert.equal(words.replaceAll(' ', ''), reading.doc.text.slice(from).replaceAll(/\s/g, ''))
  })

  test('a file is read too, a page as a page', async () => {
    const { to } = await send('/read', { text: '', file: new File([example('interview.html')], 'talk.html') })
    const { doc } = await (await ask(`${to}.json`)).json()
    assert.equal(doc.format, 'html')
  })

  test('the address says what is shown', async () => {
    const { to } = await send('/read', { text: BRIDGE })
    const { statements } = OPERATIONS.read.output.parse(await (await ask(`${to}.json`)).json())
    const direct = statements.filter(({ form }) => form === 'direct')
    const narrowed = await page(`${to}?form=direct`)
    assert.equal(count(narrowed, '<li class="note'), direct.length)
    assert.ok(narrowed.includes(`${direct.length} of ${statements.length} statements`))
    const speaker = direct[0]!.speaker!.id
    const theirs = direct.filter((one) => one.speaker?.id === speaker)
    assert.equal(count(await page(`${to}?form=direct&speaker=${speaker}`), '<li class="note'), theirs.length)
    const { id } = direct[0]!
    const chosen = await page(`${to}?s=${id}`)
    assert.equal(count(chosen, 'id="card"'), 1)
    assert.ok(chosen.includes('<div class="reading lit"'))
    const card = await page(`${to}?s=${id}&part=card`)
    assert.match(card, /^<section class="card/)
    // What the address says that is not so changes nothing.
    assert.equal(count(await page(`${to}?s=nobody&kind=`), 'id="card"'), 0)
  })

  test('why it was read so has a page', async () => {
    const { to } = await send('/read', { text: BRIDGE })
    assert.match(await page(`${to}/explain?at=240`), /Statements that touch it/)
    assert.equal((await (await ask(`${to}/explain.json?at=240`)).json()).at, 240)
    assert.match(await page(`${to}/explain?at=99999`, 400), /There is no place 99999/)
    assert.match(await page(`${to}/explain?at=x`, 400), /There is no place x/)
  })

  test('what cannot be read is said in the form, where nothing that was written is lost', async () => {
    const { response } = await send('/read', { text: '%PDF-1.4 and more', outlet: 'The Post' })
    const text = await response.text()
    assert.equal(response.status, 422)
    assert.match(text, /role="alert"/)
    assert.ok(text.includes('%PDF-1.4 and more') && text.includes('value="The Post"'))
    assert.equal((await send('/read', { text: '' })).response.status, 422)
    assert.equal((await send('/read', { text: 'a', outlet: 'x'.repeat(3000) })).response.status, 400)
    const noForm = await ask('/read', { method: 'POST', body: 'text=a', headers: { 'content-type': 'text/plain' } })
    assert.equal(noForm.status, 400)
  })

  test('words are laid beside the articles given, and the answer has an address', async () => {
    const { response, to } = await send('/verify', { words: 'Toft: “We will send children over a bridge.”', text: BRIDGE })
    assert.equal(response.status, 303)
    const text = await page(to)
    assert.match(text, /<h2 class="answer"[^>]*>Altered: “not” is missing/)
    assert.match(text, /<del class=""><span class="label">left out<\/span> <span class="words">not<\/span><\/del>/)
    const address = new URL(to, 'http://localhost')
    const verdict = await (await ask(`${address.pathname}.json${address.search}`)).json()
    const { searched: _searched, ...expected } = OPERATIONS.verify.output.parse(verdict)
    assert.equal(expected.match, 'altered')
    assert.match(await page(`${to}&house=strict`), /It fails by <b>strict<\/b>/)
    // The statement it stands in can be gone to.
    assert.match(text, /<cite><a href="\/read\/[0-9a-f]{64}\?s=[0-9a-f]{16}#s-/)
  })

  test('a draft is gone through, and narrowed to what fails', async () => {
    const draft = `Lise Toft said: “We will send children over a bridge.”\n\n“I would walk over it tonight,” said Anders Moe.`
    const { to } = await send('/verify', {
      words: draft,
      file: [new File([BRIDGE], 'bridge.txt'), new File([example('communique.txt')], 'c.txt')],
    })
    assert.match(to, /draft=[0-9a-f]{64}/)
    assert.equal(count(await page(to), '<article class="verdict'), 2)
    const failing = await page(`${to}&grade=fail`)
    assert.equal(count(failing, '<article class="verdict'), 1)
    assert.match(failing, /<li value="1">/)
  })

  test('a form to verify that lacks something says so, and keeps the rest', async () => {
    const nothing = await send('/verify', { words: 'We will build it', text: '' })
    assert.equal(nothing.response.status, 400)
    assert.match(await nothing.response.text(), /There is nothing to look in[\s\S]*We will build it<\/textarea>/)
    const { response } = await send('/verify', { words: '', text: BRIDGE })
    assert.equal(response.status, 400)
    assert.ok((await response.text()).includes('footbridge over the Arle'))
  })

  test('what is not kept, or not there, is said on a page with what to do; programs get the same as a problem', async () => {
    const id = '0'.repeat(64)
    assert.match(await page(`/read/${id}`, 404), /This reading is not kept here, or no longer\./)
    assert.match(await page(`/verify?words=a&in=${id}`, 404), /not kept/)
    assert.match(await page('/read/elsewhere', 404), /There is nothing at this address\./)
    const twin = await ask(`/read/${id}.json`, { headers: { accept: 'text/html' } })
    assert.equal((await twin.json()).code, 'not-kept')
    assert.equal((await (await ask('/keys.json')).json()).code, 'nothing-here')
  })

  test('what pages load comes with a tag, and is not sent twice', async () => {
    for (const name of ['style.css', 'icon.svg', 'fonts/source-serif-latin.woff2', 'fonts/OFL.txt']) {
      const response = await ask(`/assets/${name}`)
      assert.equal(response.status, 200, name)
      const again = await ask(`/assets/${name}`, { headers: { 'if-none-match': response.headers.get('etag')! } })
      assert.equal(again.status, 304, name)
    }
    assert.match((await ask('/assets/fonts/source-sans-latin.woff2')).headers.get('cache-control')!, /immutable/)
    for (const name of ['', 'app.ts', 'style/tokens.css', '%2e%2e/package.json', 'fonts/', 'nothing.js'])
      assert.equal((await ask(`/assets/${name}`)).status, 404, name)
  })

  test('none of this should not have happened', () => assert.deepEqual(logged, []))
})
