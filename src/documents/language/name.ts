/** The English name of a language by its tag, "German" for `de`; null for `und`. What is no well-formed tag is given back as it is. */
export function languageName(tag: string): string | null {
  if (tag === 'und') return null
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
