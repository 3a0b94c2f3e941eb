import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { gradeOf, quotationsIn, verifyIn } from '../../src/answers/index.ts'
import { docFromText } from '../../src/documents/index.ts'
import { read } from '../../src/read.ts'
import { reportPage } from '../../src/views/index.ts'
import { ROOT } from '../house/imports.ts'

const ARTICLE = read(
  docFromText(
    `“We will not build it unless they pay,” said Ana Roe. “The mill stays.”

“Nobody asked us,” said Jon Brask. “They built it at night and in the rain.”`,
    { outlet: 'Bell & <b>Sons</b>', url: 'javascript:alert(1)', published: '2031-03-01' },
  ),
)

const DRAFT = read(`Ana Roe said: “The mill stays.”

“Nobody asked us,” said Ana Roe, and “<script>alert(1)</script> was asked by nobody,” she added.

“We will not build it,” Roe said. Jon Brask said: “They built it at night and in the rain.”`)

const reported = (draft = DRAFT) => ({
  draft: draft.doc,
  name: 'a/"draft" <1>.txt',
  quotations: quotationsIn(draft).map((drafted) => {
    const verdict = verifyIn(drafted.quotation, [ARTICLE])
    return { ...drafted, verdict, grade: gradeOf(verdict, 'wire') }
  }),
  profile: 'wire' as const,
  articles: ['article.txt'],
  unread: ['nowhere.txt'],
  record: null,
  reader: { program: '0.1.0', model: 'rules' },
})

const page = String(reportPage(reported()))

describe('the report of a draft', () => {
  test('what fails stands before what is to be looked at, and that before what passes; words of another first', () => {
    const order = [...page.matchAll(/<article class="quotation (\w+)" id="q-(\d)"/g)].map(
      ([, grade, number]) => `${grade} ${number}`,
    )
    assert.deepEqual(order, ['fail 2', 'fail 4', 'look 3', 'pass 1', 'pass 5'])
    assert.ok(page.includes('5 quotations: 2 fail, 1 to look at, 2 pass.'))
    assert.ok(page.includes('said by Jon Brask, not by Ana Roe'))
    assert.ok(page.includes('line 3') && page.includes('(could not be read)'))
  })

  test('stands alone: no script, no address that is loaded, one style the policy names by its hash', () => {
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page)!
    const hash = createHash('sha256').update(style!).digest('base64')
    assert.ok(page.includes(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`))
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|<form|style="|@import|url\(|javascript:| on\w+="/i)
  })

  test('has the colours of the house', () => {
    const colours = (css: string) =>
      new Map([...css.matchAll(/--([\w-]+): (light-dark\([^;]+\));/g)].map(([, name, value]) => [name, value]))
    const house = colours(readFileSync(join(ROOT, 'src/client/static/style/tokens.css'), 'utf8'))
    const own = colours(page)
    assert.ok(own.size > 10)
    for (const [name, value] of own) assert.equal(value, house.get(name), name)
  })

  test('every word of others is escaped', () => {
    assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;') && page.includes('Bell &amp; &lt;b&gt;Sons&lt;/b&gt;'))
    assert.ok(page.includes('a/&quot;draft&quot; &lt;1&gt;.txt'))
  })

  test('what differs is told by elements and by words', () => {
    assert.match(page, /<del class=""><span class="label">left out<\/span> <span class="words">unless they pay<\/span><\/del>/)
    assert.ok(page.includes('the condition “unless they pay” was cut'))
  })

  test('a draft without quotations says so', () => {
    const empty = String(reportPage(reported(read('The sea was calm.'))))
    assert.ok(empty.includes('There are no quotations in this draft.') && !empty.includes('<table'))
  })
})
