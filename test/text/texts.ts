import fc from 'fast-check'

const PIECES = [
  ...['The council', 'Maria Lund', 'said', 'the bridge', 'to improve', 'Vessby', 'a', 'I', 'iPhone', 'of the', 'well-', 'x'],
  ...['.', '!', '?', ',', ':', ';', '…', '-', '—', ') ', '(', '[', '|', '•', '1. ', 'b) ', '6'],
  ...['â€œ', 'â€', 'â€™', 'Ã©', 'Ã¢â‚¬Å“', 'Â ', 'Â', 'Ã', 'â', '€', 'ðŸ˜€', 'É'],
  ...['"', '“', '”', '‘', '’', "'", "''", "'''", '`', '``', '```', '«', '»'],
  ...[
    '&',
    '&amp;',
    '&quot;',
    '&#39;',
    '&#x2019;',
    '&nbsp;',
    '&shy;',
    '&am',
    '&#112;',
    'quot',
    '#',
    ';',
    '&semi;',
    '&num;',
    '&#13;',
    '&#10;',
    '&#150;',
    '&#x1F600;',
    '&#xD800;',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    '\f',
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\u2009',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\x93',
    '\x81',
  ],
  ...[
    'Sputnik',
    'SputnikThe ',
    '(Fjordnytt) - ',
    'FjordnyttThe ',
    'council.He said',
    'No.”He left',
    'securityThe mayor',
    '."We ',
    '.Com',
    'a@b.no',
    'bridge.The ',
  ],
  ...['😀', '𝕏', 'e\u0301', '\ud83d', '\ude00', '\udb40', '\udc01', '\u{e0041}', 'Ж', 'ж'],
]

/** Texts of everything the steps look for and everything that could trip them, in any order. */
export const damagedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

const WORDS =
  'the mayor said on Monday that bridges. council.He works, long- A off.A securityThe and Vessby |iPhone|- item|NOTE: |in the|THE PORT|of'.split(
    /[ |](?!item)/,
  )

/** Prose in lines of about one width, so that the text looks wrapped, with some damage between. */
export const wrappedText: fc.Arbitrary<string> = fc
  .record({
    words: fc.array(fc.constantFrom(...WORDS), { maxLength: 120, size: 'max' }),
    spaces: fc.infiniteStream(fc.constantFrom(...' '.repeat(30), '\n', '\n\n', '  ')),
    width: fc.integer({ min: 30, max: 60 }),
  })
  .map(({ words, spaces, width }) => {
    let text = ''
    for (const word of words) {
      const column = text.length - text.lastIndexOf('\n') - 1
      if (column + word.length > width) text = `${text.trimEnd()}\n`
      text += word + spaces.next().value
    }
    return text
  })

/** Edits of a text as a caller may make them: in order, not overlapping, some touching, some empty. */
export const editsOn = (text: string): fc.Arbitrary<{ from: number; to: number; insert: string }[]> =>
  fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom('', 'x', '“', 'ab', '😀', '\n')), { maxLength: 8 }).map((cuts) => {
    const sorted = cuts.toSorted(([a], [b]) => a - b)
    const edits: { from: number; to: number; insert: string }[] = []
    for (let i = 0; i + 1 < sorted.length; i += 2)
      edits.push({ from: sorted[i]![0], to: sorted[i + 1]![0], insert: sorted[i]![1] })
    return edits
  })

/** Runs a law on one input and, where it fails, says the input as code. */
export function lawful<T>(law: (input: T) => void): (input: T) => void {
  return (input) => {
    try {
      law(input)
    } catch (error) {
      throw new Error(`fails for ${JSON.stringify(input)}: ${(error as Error).message}`, { cause: error })
    }
  }
}
