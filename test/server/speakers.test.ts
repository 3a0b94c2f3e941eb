import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { jsonLines } from '../cli/run.ts'
import { json, testSite } from './site.ts'
import { YEARS } from './years.ts'

describe('speakers of the record', () => {
  const { ask, send, close, logged } = testSite()
  after(close)
  const answer = async (path: string) => (await ask(path)).json()
  const page = async (path: string, status = 200) => {
    const response = await ask(path, { headers: { accept: 'text/html' } })
    assert.equal(response.status, status, path)
    return response.text()
  }

  test('while nothing is on record, the list says what to do first', async () => {
    assert.match(await page('/speakers'), /Nothing is on record yet/)
    assert.deepEqual(await answer('/api/speakers'), { of: 0, speakers: [], next: null })
    await page('/p/Ada%20Roe', 404)
  })

  describe('of two years', () => {
    let id = ''
    before(async () => {
      for (const [published, outlet, text] of YEARS) await ask('/api/add', json({ text, outlet, published, rules: true }))
      const other = 'Ada Berg, a baker, said the bread was late. “Nils Oen is my cousin,” said Ada Berg.'
      await ask('/api/add', json({ text: other, outlet: 'Bell', rules: true }))
      id = (await answer('/api/speaker?speaker=Ada%20Roe')).id
    })

    test('are listed, those with most statements first, and found by beginnings of their names', async () => {
      const { of, speakers } = await answer('/api/speakers')
      assert.equal(speakers[0].name, 'Ada Roe')
      assert.equal(of, speakers.length)
      const named = async (name: string) =>
        (await answer(`/api/speakers?name=${encodeURIComponent(name)}`)).speakers.map((one: { name: string }) => one.name)
      assert.deepEqual(await named('ADA'), ['Ada Roe', 'Ada Berg'])
      assert.deepEqual(await named('roe, ad'), ['Ada Roe'])
      assert.deepEqual(await named('da'), [])
      const seen: unknown[] = []
      for (let after = ''; ; ) {
        const part = await answer(`/api/speakers?limit=2${after && `&after=${after}`}`)
        seen.push(...part.speakers)
        if (part.next === null) break
        after = part.next
      }
      assert.deepEqual(seen, speakers)
      const lines = await ask('/api/speakers', { headers: { accept: 'application/jsonl' } })
      assert.deepEqual(jsonLines(await lines.text()), speakers)
      assert.match(await page('/speakers?name=ada'), new RegExp(`<a href="/p/${id}"><bdi>Ada Roe</bdi></a>`))
      assert.match(await page('/speakers?limit=1'), /<a href="\?limit=4">More<\/a>/)
    })

    test('are who articles say they are, with what is counted of them', async () => {
      const facts = await answer(`/api/speaker?speaker=${id}`)
      assert.equal(facts.name, 'Ada Roe')
      assert.equal(facts.documents, YEARS.length)
      assert.deepEqual([facts.first, facts.last], [YEARS[0]![0], YEARS.at(-1)![0]])
      assert.ok(facts.roles.some(({ value }: { value: string }) => value.toLowerCase() === 'mayor'))
      for (const values of [facts.kinds, facts.forms])
        assert.equal(
          values.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
          facts.statements,
        )
      assert.equal((await answer('/api/speaker?speaker=Nobody')).code, 'unknown-speaker')
    })

    test('have a timeline, of what has certain words where these are asked for', async () => {
      const timeline = await answer(`/api/timeline?speaker=${id}`)
      assert.ok(timeline.positions.length > 15)
      const days = timeline.positions.map(({ when }: { when: { value: string } }) => when.value)
      assert.deepEqual(days, days.toSorted())
      assert.ok(timeline.ledger.some(({ state }: { state: string }) => state === 'dropped'))
      const harbour = await answer(`/api/timeline?speaker=Ada%20Roe&about=tariffs`)
      assert.equal(harbour.about, 'tariffs')
      assert.ok(harbour.positions.length >= 4 && harbour.positions.length < timeline.positions.length)
      assert.equal((await answer(`/api/timeline?speaker=${id}&limit=3`)).of.given, 3)
      assert.equal((await answer('/api/timeline')).code, 'bad-request')
    })

    test('have a page: lanes with their table, subjects, what differs, conditions, and links that narrow', async () => {
      const text = await page(`/p/${id}`)
      const { speaker, timeline } = await answer(`/p/${id}.json`)
      assert.equal(speaker.id, id)
      assert.match(text, /<figure class="lanes"/)
      const marks = text.match(/<a href="[^"]*#p-[^"]*" tabindex="-1">/g)!
      assert.equal(marks.length, timeline.positions.length)
      for (const [, to] of text.matchAll(/<a href="#(p-[^"]+)"/g))
        assert.ok(text.includes(`id="${to}"`), `${to} stands on the page`)
      assert.match(text, /Beside <a href="[^"]*#p-/)
      assert.match(text, /<h2 id="ledger">Conditions<\/h2>/)
      assert.match(text, new RegExp(`/search\\?speaker=${id}&amp;kind=refusal`))
    })

    test('one subject has a page of its own, and so has what was said once', async () => {
      const [, first] = /<a href="\?subject=([^"#]+)">All \d/.exec(await page(`/p/${id}`))!
      const { timeline } = await answer(`/p/${id}.json`)
      const text = await page(`/p/${id}?subject=${first}`)
      assert.equal(text.match(/<li class="position/g)!.length, timeline.subjects[0].positions.length)
      assert.match(text, /All subjects/)
      const single = await page(`/p/${id}?subject=single`)
      assert.equal(
        single.match(/<li class="position/g)!.length,
        timeline.positions.filter(({ subject }: { subject: number | null }) => subject === null).length,
      )
      assert.match(await page(`/p/${id}?subject=none-such`), /<h2 id="ledger">/)
    })

    test('words asked for narrow the page, and are told where nothing has them', async () => {
      assert.match(await page(`/p/${id}?about=harbour`), /statements not on this/)
      assert.match(await page(`/p/${id}?about=zebra`), /Nothing on <q>zebra<\/q>/)
    })

    test('a name only one has leads to the page; one nobody has is said to be', async () => {
      const response = await ask('/p/ada%20roe?about=ferry')
      assert.deepEqual([response.status, response.headers.get('location')], [302, `/p/${id}?about=ferry`])
      assert.equal((await ask('/p/Ada%20Roe.json')).headers.get('location'), `/p/${id}.json`)
      assert.match(await page('/p/%3Cb%3E', 404), /Nobody on record is called &lt;b&gt;/)
    })

    test('of several of one name a list is shown, and a program is asked which', async () => {
      for (const n of [1, 2])
        await ask('/api/add', json({ text: `“We know nothing of it,” said a fisherman on pier ${n}.`, rules: true }))
      const name = encodeURIComponent('a fisherman')
      const refused = await ask(`/api/timeline?speaker=${name}`)
      assert.deepEqual([refused.status, (await refused.json()).code], [409, 'several-speakers'])
      assert.match(await page(`/p/${name}`), /<h1>Which <bdi>a fisherman<\/bdi>\?<\/h1>/)
      assert.equal((await answer(`/p/${name}.json`)).speakers.length, 2)
    })

    test('are made one by a person, and two again; the address of the one that went says so', async () => {
      const { id: other } = await answer('/api/speaker?speaker=Ada%20Berg')
      const sent = await send('/decide', { change: 'merge', speaker: id, other: 'Ada Berg' })
      assert.deepEqual([sent.response.status, sent.to], [303, `/p/${id}`])
      assert.match(await page(sent.to), /made one with <code>ada-berg-[^<]+<\/code>, <bdi>/)
      const stone = await page(`/p/${other}`)
      assert.match(stone, new RegExp(`Now <a href="/p/${id}"><bdi>Ada Roe</bdi></a>`))
      const { now, decision } = await answer(`/p/${other}.json`)
      assert.deepEqual([now.id, decision.decision.kind, decision.undoneBy], [id, 'merge', null])
      const undone = await send('/decide', { change: 'undo', speaker: other, decision: decision.decision.id })
      assert.equal(undone.to, `/p/${other}`)
      assert.match(await page(`/p/${other}`), /<h1><bdi>Ada Berg<\/bdi><\/h1>/)
      assert.match(await page(`/p/${id}`), /\(taken back\)/)
      assert.equal((await answer('/api/decisions')).items.length, 2)
    })

    test('are named by a person, and refused what nobody can tell', async () => {
      const { to } = await send('/decide', { change: 'rename', speaker: id, name: 'Ada <Roe>' })
      assert.match(await page(to), /<h1><bdi>Ada &lt;Roe&gt;<\/bdi><\/h1>/)
      const { items } = await answer('/api/decisions')
      await send('/decide', { change: 'undo', speaker: id, decision: items[0].decision.id })
      assert.match(await page(`/p/${id}`), /<h1><bdi>Ada Roe<\/bdi><\/h1>/)
      for (const [fields, status] of [
        [{ change: 'merge', speaker: id, other: 'Nobody At All' }, 404],
        [{ change: 'merge', speaker: id, other: id }, 400],
        [{ change: 'rename', speaker: id, name: ' ' }, 400],
        [{ change: 'undo', speaker: id, decision: 'x' }, 404],
        [{}, 400],
      ] as const)
        assert.equal((await send('/decide', fields)).response.status, status, JSON.stringify(fields))
      const { id: other } = await answer('/api/speaker?speaker=Ada%20Berg')
      const apart = await ask('/api/decide', json({ what: { kind: 'apart', speakers: [id, other] }, author: 'Ida' }))
      assert.equal((await apart.json()).author, 'Ida')
      assert.match(await page(`/p/${id}`), /kept apart from <code>ada-berg-[^<]+<\/code>, <bdi>Ida<\/bdi>/)
    })

    test('are led to from what they said', async () => {
      const href = `href="/p/${id}"`
      assert.ok((await page('/search?q=tariff')).includes(href))
      assert.ok((await page('/statistics')).includes(href))
      const { items } = await answer('/api/search?q=tariff&limit=1')
      assert.ok((await page(`/d/${items[0].document.id}?s=${items[0].statement.id}`)).includes(`${href}>All they said`))
    })
  })

  test('and nothing went wrong meanwhile', () => assert.deepEqual(logged, []))
})
