import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { publishedIn } from '../../src/documents/plain/instants.ts'

const WRITTEN: readonly (readonly [written: string, published: string | null])[] = [
  ['2024-03-05', '2024-03-05'],
  ['2024-03-05T10:00:00Z', '2024-03-05T10:00:00Z'],
  ['2024-03-05T10:00:00+0100', '2024-03-05T10:00:00+0100'],
  ['2024-03-05 10:00:00 UTC', '2024-03-05T10:00:00Z'],
  ['2024-03-05T10:00:00', '2024-03-05'],
  ['20240305T101500Z', '2024-03-05'],
  ['20241305', null],
  ['Tue, 05 Mar 2024 14:03:00 GMT', '2024-03-05T14:03:00Z'],
  ['Tue, 05 Mar 2024 14:03:00 EDT', '2024-03-05T14:03:00-04:00'],
  ['Tue, 05 Mar 2024 14:03:00 -0700 (PDT)', '2024-03-05T14:03:00-07:00'],
  ['Tue, 5 Mar 24 4:03 +0530', '2024-03-05T04:03:00+05:30'],
  ['Fri, 5 Mar 71 4:03 UT', '1971-03-05T04:03:00Z'],
  ['Thu, 05 Mar 2024 14:03:00 GMT', '2024-03-05T14:03:00Z'],
  ['Tuesday, March 5, 2024 2:03 PM PST', '2024-03-05T14:03:00-08:00'],
  ['5 Sept 2024 12:15 a.m. CEST', '2024-09-05T00:15:00+02:00'],
  ['Tue, 31 Dec 2024 23:59:60 GMT', '2024-12-31T23:59:59Z'],
  ['Tue, 05 Mar 2024 24:00:00 GMT', '2024-03-05'],
  ['Tue, 05 Mar 2024 14:03:00 IST', '2024-03-05'],
  ['Tue, 05 Mar 2024 14:03:00 +9900', '2024-03-05'],
  ['Tue, 05 Mar 2024 14:03:00', '2024-03-05'],
  ['Tue, 32 Mar 2024 10:00 GMT', null],
  ['03/04/2024', null],
  ['13/04/2024 10:00 GMT', '2024-04-13T10:00:00Z'],
  ['1709647380', null],
  ['yesterday', null],
  ['', null],
]

for (const [written, published] of WRITTEN)
  test(`"${written}" is ${published ?? 'no date'}`, () => assert.equal(publishedIn(written), published))

test('whatever is written, the answer is null, a day or an instant', () => {
  const piece = fc.constantFrom(
    '5',
    '31',
    ' ',
    'Mar',
    'March ',
    '2024',
    '24',
    ':',
    '-',
    'T',
    '10:00',
    'Z',
    '+01:00',
    'EDT',
    ',',
    'pm',
    '/',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const published = publishedIn(pieces.join(''))
      if (published === null) return
      assert.match(published, /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2}))?$/)
      assert.ok(!Number.isNaN(Date.parse(published)), published)
    }),
    { seed: 11, numRuns: 3000 },
  )
})
