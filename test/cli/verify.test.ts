import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { folderFor, onrecord } from './run.ts'

const BRIDGE = 'examples/bridge-dispute.txt'
const ALTERED = 'We will send children over a bridge that you are afraid of'

describe('onrecord verify and check', { concurrency: 2 }, () => {
  test('the page: the answer, then what differs in words, then the rest', async () => {
    const { out, err, status } = await onrecord(['verify', ALTERED, '--in', BRIDGE], { env: { COLUMNS: '100' } })
    assert.deepEqual({ err, status }, { err: '', status: 0 })
    const [answer, , difference] = out.split('\n')
    assert.equal(answer, 'Altered: “not” is missing and “we ourselves” became “you”.')
    assert.equal(difference, '  We will [left out: not] send children over a bridge that [left out: we ourselves] [put in: you]')
    assert.match(out, /Speaker +These are words of Lise Toft\.\nStands in +Mayor: No Bridge Before Spring/)
    assert.match(out, /Searched +1 document\nGrade +fails by the house rules "wire"\n$/)
  })

  test('--color paints, and paints only', async () => {
    const args = ['verify', ALTERED, '--in', BRIDGE]
    const [plain, coloured] = await Promise.all([onrecord(args), onrecord([...args, '--color'])])
    assert.ok(coloured.out.includes('\x1b['))
    assert.equal(stripVTControlCharacters(coloured.out), plain.out)
  })

  test('--json is the whole verdict; --speaker wins; --house changes the grade alone', async () => {
    const args = ['verify', 'Lise Toft said: “i would walk over it tonight”', '--speaker', 'Moe', '--json', '--in', BRIDGE]
    const [wire, strict] = (await Promise.all([onrecord(args), onrecord([...args, '--house', 'strict'])])).map(({ out }) =>
      JSON.parse(out),
    )
    assert.deepEqual([wire.match, wire.attribution.verdict, wire.grade], ['typography-only', 'confirmed', 'pass'])
    assert.deepEqual({ ...strict, profile: 'wire', grade: 'pass' }, wire)
    assert.equal(strict.grade, 'look')
  })

  test('--again gives a verdict once more from its own record, and says what has changed since', async (t) => {
    const folder = folderFor(t)
    const article = join(folder, 'a.txt')
    writeFileSync(article, '“We will not build it,” said Ana Roe.\n')
    const first = join(folder, 'first.json')
    await onrecord([
      'verify',
      'We will not build it',
      '--speaker',
      'Ana Roe',
      '--in',
      article,
      '--house',
      'strict',
      '--json',
      '--output',
      first,
    ])
    const same = await onrecord(['verify', '--again', first, '--fail-on', 'changed'])
    assert.deepEqual([same.status, same.out.split('\n')[0]], [0, 'Nothing has changed: verbatim in 1 document, as then.'])
    assert.ok(same.out.endsWith('passes by the house rules "strict"\n'))
    writeFileSync(article, '“We will build it,” said Ana Roe.\n')
    const other = await onrecord(['verify', '--again', first, '--json', '--fail-on', 'changed'])
    assert.equal(other.status, 4)
    const { match, profile, since, run } = JSON.parse(other.out)
    assert.deepEqual(
      [match, profile, since.was.match, since.documents[0].what],
      ['altered', 'strict', 'verbatim', 'text-changed'],
    )
    assert.deepEqual(run.files, [article])
    writeFileSync(first, other.out)
    assert.ok((await onrecord(['verify', '--again', first])).out.startsWith('Nothing has changed: altered in 1 document'))
  })

  test('--again refuses what is no verdict, and words beside it', async (t) => {
    const file = join(folderFor(t), 'v.json')
    for (const [text, says] of [
      ['', 'it is no JSON'],
      ['[1]', 'it has no quotation'],
      ['{"quotation": {"words": "a", "speaker": null, "form": "direct"}}', 'it has no match'],
      [
        '{"quotation": {"words": "a", "speaker": null, "form": "direct"}, "match": "verbatim", "answer": "", "searched": {}, "attribution": {}, "flags": [], "standings": []}',
        'on which files',
      ],
    ] as const) {
      writeFileSync(file, text)
      const { err, status } = await onrecord(['verify', '--again', file])
      assert.equal(status, 3)
      assert.ok(err.includes(says), err)
    }
    assert.equal((await onrecord(['verify', 'We will', '--again', file])).status, 3)
  })

  test('a range that an address names is what stands between its ends', async () => {
    const { out } = await onrecord([
      'verify',
      'https://northwire.example/a#:~:text=reporters.-,We%20will%20not,afraid%20of',
      '--in',
      BRIDGE,
    ])
    assert.ok(
      out.startsWith('Verbatim: said by Lise Toft.\n\n  We will not send children over a bridge that we ourselves are afraid of'),
      out,
    )
  })

  test('--after and --before look only at those days, and say so', async () => {
    const found = ['verify', 'I would rather be called a coward', '--in', 'examples/interview.html']
    const [all, none] = await Promise.all([onrecord(found), onrecord([...found, '--after', '2031-03'])])
    assert.ok(all.out.startsWith('Verbatim'))
    const flat = none.out.replaceAll(/\s+/g, ' ')
    assert.ok(flat.startsWith('Not found in 0 documents (published on or after 2031-03-01; 1 of other days not searched).'), flat)
  })

  test('--fail-on sets the exit status, and the page is printed all the same', async () => {
    const { out, err, status } = await onrecord(['verify', ALTERED, '--in', BRIDGE, '--fail-on', 'altered,not-found'])
    assert.equal(status, 4)
    assert.ok(out.startsWith('Altered') && err.includes('1 of 1 quotations'))
    const other = await onrecord(['verify', ALTERED, '--in', BRIDGE, '--fail-on', 'not-found,different-speaker'])
    assert.equal(other.status, 0)
  })

  test('a wrong command line is refused with what to do', async () => {
    for (const [args, says] of [
      [['verify', '“”', '--in', BRIDGE], 'no words'],
      [['verify', 'Not for a day', '--in', BRIDGE, '--fail-on', 'fabricated'], 'There is no verdict "fabricated"'],
    ] as const) {
      const { out, err, status } = await onrecord(args)
      assert.deepEqual({ out, status }, { out: '', status: 2 })
      assert.ok(err.includes(says), err)
    }
  })

  test('check verifies each quotation of a draft, with its speaker', async (t) => {
    const draft = join(folderFor(t), 'draft.md')
    writeFileSync(
      draft,
      `# Bridge\n\n“I would walk over it tonight,” said Lise Toft.\n\n“They closed it in an hour, and they will need a year to open it,” said Tora Lien.\n`,
    )
    const args = ['check', draft, '--in', BRIDGE]
    const [page, json] = await Promise.all([onrecord([...args, '--fail-on', 'different-speaker']), onrecord([...args, '--json'])])
    assert.equal(page.status, 4)
    assert.match(page.out, /^1 {2}Verbatim: said by Anders Moe, not by Lise Toft\.\n/)
    assert.match(page.out, /2 quotations: 1 verbatim, 1 altered; looked for in 1 document\n$/)
    const { quotations } = JSON.parse(json.out)
    assert.deepEqual(
      quotations.map(({ grade, verdict }: { grade: string; verdict: { match: string } }) => [verdict.match, grade]),
      [
        ['verbatim', 'fail'],
        ['altered', 'fail'],
      ],
    )
  })

  test('check --html writes a page beside what it prints; a place that cannot be written is named', async (t) => {
    const folder = folderFor(t)
    const html = join(folder, 'report.html')
    const args = ['check', BRIDGE, '--in', BRIDGE]
    const [plain, both] = await Promise.all([onrecord(args), onrecord([...args, '--html', html])])
    assert.equal(both.out, plain.out)
    assert.ok(readFileSync(html, 'utf8').startsWith('<!doctype html>\n<html lang="en">'))
    const refused = await onrecord([...args, '--html', join(folder, 'nowhere/report.html')])
    assert.deepEqual([refused.status, refused.err.includes('could not be written')], [3, true])
  })

  test('an article that cannot be read is named, the others are searched', async () => {
    const { out, err, status } = await onrecord(['verify', 'I would walk over it tonight', '--in', 'nowhere.txt', BRIDGE])
    assert.ok(out.startsWith('Verbatim') && err.includes('nowhere.txt'))
    assert.equal(status, 3)
  })
})
