/** What the letters alone tell: a language where its script is its own, `Latin` or `Cyrillic` where words must decide, null without letters. */
export function scriptsOf(text: string): string | null {
  const counts = new Map<string, number>()
  let letters = 0
  for (const char of text) {
    const code = char.codePointAt(0)!
    const script = code < 0x250 ? (isLatin(code) ? 'Latin' : null) : scriptOf(code)
    if (script === null) continue
    letters++
    counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  if (letters === 0) return null
  const share = (script: string) => (counts.get(script) ?? 0) / letters
  // Japanese mixes its own syllables with Chinese characters; Persian and Urdu add letters to Arabic.
  if (share('ja') > 0.1) return 'ja'
  if (share('ko') > 0.3) return 'ko'
  if (share('fa') > 0.02 && share('ar') > 0.3) return share('ur') > 0.01 ? 'ur' : 'fa'
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

const isLatin = (code: number) =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7)

function scriptOf(code: number): string | null {
  return RANGES.find(([from, to]) => code >= from && code <= to)?.[2] ?? null
}

const RANGES: readonly (readonly [number, number, string])[] = [
  [0x67e, 0x67e, 'fa'],
  [0x686, 0x686, 'fa'],
  [0x6a9, 0x6a9, 'fa'],
  [0x6af, 0x6af, 'fa'],
  [0x6cc, 0x6cc, 'fa'],
  [0x679, 0x679, 'ur'],
  [0x688, 0x688, 'ur'],
  [0x6d2, 0x6d2, 'ur'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x6ff, 'ar'],
  [0x900, 0x97f, 'hi'],
  [0x980, 0x9ff, 'bn'],
  [0xb80, 0xbff, 'ta'],
  [0xe00, 0xe7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x3040, 0x30ff, 'ja'],
  [0x4e00, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
]
