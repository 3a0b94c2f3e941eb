import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docFromHtml } from '../../src/documents/index.ts'

const PAGE = `<nav><a href="/">Harbour Herald</a></nav>
<h1>Mayor: dam to stay</h1>
<p>“We will build it,” said Mayor Ana Roe on Monday. The council of Vessby had asked for three more months of time.</p>
<aside><p>The dam has been planned since 1987.</p></aside>
<p>See <a href="/a">what the council of Vessby decided about the dam in the spring</a></p>`

test('of a page the article is read, of an item that is an article already everything', async () => {
  const [page, item] = [await docFromHtml(PAGE), await docFromHtml(PAGE, {}, { whole: true })]
  assert.doesNotMatch(page.text, /1987/)
  assert.match(item.text, /^Harbour Herald\n\nMayor: dam to stay\n\n“We will [\s\S]*1987\.\n\nSee what the council/)
  assert.notEqual(page.unread, null)
  assert.equal(item.unread, null)
})
