/** What an archive is by the names of its files: "docx", or in words what else; null for an archive of any files. */
export function archiveKind(names: readonly string[]): string | null {
  return (
    KINDS.find(([, signs]) =>
      signs.every((sign) => names.some((name) => name === sign || (sign.endsWith('/') && name.startsWith(sign)))),
    )?.[0] ?? null
  )
}

const KINDS: readonly (readonly [kind: string, signs: readonly string[]])[] = [
  ['docx', ['[Content_Types].xml', 'word/']],
  ['an Excel workbook (xlsx)', ['[Content_Types].xml', 'xl/']],
  ['a PowerPoint presentation (pptx)', ['[Content_Types].xml', 'ppt/']],
  ['an EPUB book', ['META-INF/container.xml']],
  ['an OpenDocument file (odt, ods, odp)', ['META-INF/manifest.xml', 'content.xml']],
  ['a Java archive', ['META-INF/MANIFEST.MF']],
]
