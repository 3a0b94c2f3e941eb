import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Client } from '@modelcontextprotocol/client'
import { z } from 'zod'
import { MOST_BYTES } from '../../src/server/api/input.ts'
import { toolOf } from '../../src/server/mcp/tools.ts'
import { LIST, OPERATIONS } from '../../src/server/operations/index.ts'
import { NOTICE } from '../../src/server/told/words.ts'
import { entryOf, FERRY, HARBOUR } from '../record/material.ts'
import { testSite } from '../server/site.ts'
import { called, connected, ERAS, overHttp, overStdio } from './connect.ts'

const OFFERED = LIST.flatMap((one) => ('tool' in one && one.tool ? [{ one, tool: one.tool }] : []))

/** A server with two articles on record. */
async function siteWithRecord() {
  const site = testSite()
  const store = await site.site.record.keep()
  await store.add([
    entryOf(HARBOUR, { outlet: 'The Sund Post', published: '2024-03-05', title: 'No sale' }),
    entryOf(FERRY, { outlet: 'Ferry News', published: '2024-04-01' }),
  ])
  return site
}

for (const way of ['stdio', 'HTTP'] as const)
  for (const era of ERAS)
    describe(`over ${way}, in the ${era} protocol`, () => {
      let client: Client
      let site: Awaited<ReturnType<typeof siteWithRecord>>
      before(async () => {
        site = await siteWithRecord()
        client = await connected(way === 'HTTP' ? overHttp(site.ask) : overStdio(site.file), era)
      })
      after(async () => {
        await client.close()
        await site.close()
      })

      test('every tool is listed as it is: what it takes, what it answers, and that it changes nothing', async () => {
        const { tools } = await client.listTools()
        assert.deepEqual(
          tools.map(({ name }) => name),
          OFFERED.map(({ tool }) => tool.name),
        )
        for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
          assert.deepEqual(
            [annotations?.readOnlyHint, annotations?.destructiveHint, annotations?.openWorldHint],
            [true, false, false],
            name,
          )
          assert.match(description ?? '', /untrusted_/)
          assert.equal(inputSchema.additionalProperties, false)
          assert.equal(outputSchema?.type, 'object')
          assert.doesNotMatch(JSON.stringify({ inputSchema, outputSchema }), /\$ref|\$defs|"ours"/)
        }
      })

      // The client holds every answer to the schema it was told.
      for (const { one, tool } of OFFERED)
        test(`${tool.name} answers its example`, async () => {
          await client.listTools()
          const { answer: found } = await called(client, 'search_statements', { q: 'harbour' })
          const onRecord: Record<string, object> = {
            statement: { id: found.items[0].statement.id },
            timeline: { speaker: 'Ada Lund' },
          }
          const given = onRecord[one.name] ?? one.example
          const { answer, told, failed } = await called(client, tool.name, given)
          assert.equal(failed, false, told)
          assert.ok(answer)
          assert.ok(told.startsWith(NOTICE))
        })

      test('what does not fit is told with its code and what to do', async () => {
        const bad = [
          ['get_statement', {}, 'bad-request'],
          ['get_statement', { id: 'nothing' }, 'not-on-record'],
          ['search_statements', { q: 'kind:nothing' }, 'bad-query'],
          ['search_statements', { cursor: 'x' }, 'bad-request'],
          ['search_statements', { limit: 100_000 }, 'bad-request'],
          ['extract_statements', { text: 'A.', url_to_fetch: 'https://a.example' }, 'bad-request'],
          ['extract_statements', {}, 'no-text'],
          ['verify_quotation', { words: ' ' }, 'no-words'],
        ] as const
        for (const [name, given, code] of bad) {
          const { told, failed, answer } = await called(client, name, given)
          assert.deepEqual([failed, answer], [true, undefined])
          assert.match(told, new RegExp(`^${code}: .*\\nNext: .+`, 'ms'))
        }
        await assert.rejects(called(client, 'no_such_tool', {}), /There is no such tool/)
      })
    })

describe('the tools', () => {
  let client: Client
  let site: Awaited<ReturnType<typeof siteWithRecord>>
  before(async () => {
    site = await siteWithRecord()
    client = await connected(overHttp(site.ask))
  })
  after(async () => {
    await client.close()
    await site.close()
  })
  const text = Array.from({ length: 23 }, (_, n) => `“We will build dam ${n + 1},” said Mayor Ana Roe.`).join('\n\n')

  test('a long list is given a part at a time, each once and in order', async () => {
    const words: string[] = []
    let cursor: string | undefined
    do {
      const { answer, told } = await called(client, 'extract_statements', { text, limit: 9, ...(cursor && { cursor }) })
      assert.deepEqual(answer.part, { from: words.length, of: 23 })
      assert.match(told, new RegExp(`^${words.length + 1}\\. ⟦Ana Roe⟧`, 'm'))
      for (const { content } of answer.statements) words.push(content[0].untrusted_text)
      assert.equal(told.includes('call again with cursor'), answer.next !== null)
      cursor = answer.next
    } while (cursor)
    assert.deepEqual(
      words,
      Array.from({ length: 23 }, (_, n) => `“We will build dam ${n + 1},”`),
    )
  })

  test('a search goes on where it ended', async () => {
    const all = (await called(client, 'search_statements', {})).answer.items
    const some: unknown[] = []
    let cursor: string | undefined
    do {
      const { answer } = await called(client, 'search_statements', { limit: 2, cursor })
      some.push(...answer.items)
      cursor = answer.next
    } while (cursor)
    assert.deepEqual(some, all)
    assert.ok(some.length > 4)
  })

  test('an answer is never longer than an assistant can take: fewer items stand in it, or it is refused', async () => {
    const words = (length: number) => ({ words: Array.from({ length }, () => 'word '.repeat(4000)) })
    const one = {
      ...OPERATIONS.about,
      input: z.strictObject({ length: z.int() }),
      output: z.strictObject({ words: z.array(z.string()) }),
      run: async ({ length }: { length: number }) => words(length),
    }
    const offered = { name: 'say', title: 'Say', says: 'It says it.', tell: () => [] }
    const whole = toolOf(one as never, offered)
    const parts = toolOf(one as never, { ...offered, list: 'words' as never })
    const context = {} as never
    assert.deepEqual((await whole.call({ length: 4 }, context)).answer, { untrusted_words: words(4).words })
    await assert.rejects(whole.call({ length: 40 }, context), { code: 'answer-too-long' })
    const { answer } = await parts.call({ length: 40, limit: 30 }, context)
    assert.deepEqual(answer, { untrusted_words: words(3).words, part: { from: 0, of: 40 }, next: '3' })
  })

  test('HTTP is guarded as everywhere: no other site, no other name, no body too long, nothing but POST', async () => {
    const post = (headers: Readonly<Record<string, string>>, body = '{}') =>
      site.ask('/mcp', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
        body,
      })
    assert.equal((await post({ origin: 'https://other.example' })).status, 403)
    assert.notEqual((await post({ host: 'other.example' })).status, 200)
    assert.equal((await post({}, ' '.repeat(MOST_BYTES + 1))).status, 413)
    assert.equal((await post({}, '{')).status, 400)
    for (const method of ['GET', 'PUT', 'DELETE']) assert.equal((await site.ask('/mcp', { method })).status, 405)
    assert.deepEqual(site.logged, [])
  })

  test('a server with a token wants it, and a client that has it is served', async () => {
    const guarded = testSite({ token: 'token-of-sixteen' })
    try {
      await assert.rejects(connected(overHttp(guarded.ask)))
      const bearer = await connected(overHttp(guarded.ask, { authorization: 'Bearer token-of-sixteen' }))
      assert.equal((await bearer.listTools()).tools.length, OFFERED.length)
      await bearer.close()
    } finally {
      await guarded.close()
    }
  })

  test('null is nothing: assistants say it of fields they leave out', async () => {
    const { failed } = await called(client, 'search_statements', { q: 'harbour', speaker: null, cursor: null })
    assert.equal(failed, false)
  })

  test('an article of which nothing is known is verified against the record where none is given', async () => {
    const { answer } = await called(client, 'verify_quotation', { words: 'We will not sell the harbour', speaker: 'Ada Lund' })
    assert.equal(answer.match, 'verbatim')
    assert.equal(answer.evidence.document.untrusted_outlet, 'The Sund Post')
    assert.match(answer.statement ?? answer.evidence.statement, /^[0-9a-f]{16}$/)
  })
})
