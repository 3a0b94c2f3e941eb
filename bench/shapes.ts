/** A hostile document: what it is called and how it is made, about `size` characters long; the name of a file that it is handed over as. */
export type Shape = { readonly name: string; readonly html?: true; readonly file?: string; make(size: number): string }

const over = (unit: string): Shape => ({ name: JSON.stringify(unit), make: (size) => unit.repeat(Math.ceil(size / unit.length)) })

const nested = (open: string, close: string): Shape => ({
  name: `${JSON.stringify(open)} nested`,
  make: (size) => {
    const depth = Math.ceil(size / (open.length + close.length))
    return open.repeat(depth) + close.repeat(depth)
  },
})

const html = (name: string, make: (size: number) => string): Shape => ({ name, html: true, make })

const handedOver = (file: string, before: string, unit: string, after = ''): Shape => ({
  name: `${file}: ${JSON.stringify(unit)}`,
  file,
  make: (size) => `${before}${unit.repeat(Math.ceil(size / unit.length))}${after}`,
})

const FEED = '<rss version="2.0"><channel><title>P</title>'
const ITEM = `${FEED}<item><description>`

export const SHAPES: readonly Shape[] = [
  ...['"', '“', '”', "'", '‘', '’', '``', '“a ', '"a" ', '‘a “b ', '“a,” he said. ', '“A\n\n', '«', '„a“ '].map(over),
  ...['.', '. ', '… ', 'a. ', 'A. ', 'Mr. ', 'U.S. ', '! ', '?”'].map(over),
  ...[' ', '\n', '\r', '\t \n', '\u00a0', '\u200b'].map(over),
  ...['a', 'A', 'a ', 'Aa ', 'said ', 'he said ', 'He said that ', 'according to ', 'and ', 'The the. ', 'a\n'].map(over),
  ...['1', '1,', '-', '—', '- ', ':', 'A: ', 'Q: a\n', ',', ', ', '/', 'http://', '@', '#'].map(over),
  ...['&', '&amp;', '&#', '&#8220;', '<', '(', '[', ')', '😀', 'e\u0301', '\u0301', '\ud83d', '語'].map(over),
  ...[nested('(', ')'), nested('[', ']'), nested('“', '”'), nested('“a ‘', '’ b”'), nested('"(', ')"')],
  // what layout says: voices with their names below, names in lines of their own, posts, letters taken for others
  ...[
    '“A boat.”\n\nTora Lien, 61, baker\n\n',
    'Bo Li\nWhat?\n\nAda Roe\nYes.\n\n',
    '— Ann Bo (@ann) May 6, 2024\n\n',
    'â€œa ',
  ].map(over),
  html('html: <div> open', (size) => '<div>'.repeat(size / 5)),
  html('html: <p> flat', (size) => '<p>a b c.'.repeat(size / 9)),
  html('html: <b> open', (size) => `<p>${'<b>a '.repeat(size / 5)}`),
  html('html: <!--', (size) => `<p>a</p>${'<!--'.repeat(size / 4)}`),
  html('html: "<"', (size) => `<p>${'<'.repeat(size)}`),
  html('html: attributes', (size) => `<p ${'a="b" '.repeat(size / 6)}>a b c`),
  html('html: entities', (size) => `<p>${'&quot;'.repeat(size / 6)}`),
  ...['[', ']', '[a](', '![', '*', '**a', '_a_', '`', '<a ', '\\', '# a\n', '> ', '- a\n', '|', '<!--', '```\n', '[^'].map(
    (unit) => handedOver('a.md', 'a\n\n', unit),
  ),
  ...['<', '<a ', '<a>', '</a>', '&', '&amp;', '<![CDATA[]]>', '<!-- -->', '<?a ?>', '"'].map((unit) =>
    handedOver('a.xml', FEED, unit, '</channel></rss>'),
  ),
  ...['&lt;', '&lt;a ', '<![CDATA[<a]]>', '&amp;lt;', '<b>'].map((unit) =>
    handedOver('a.xml', ITEM, unit, '</description></item></channel></rss>'),
  ),
  ...['"', '""', 'a,"b\n', ',', '"a" ', '\n', 'a,b\n'].map((unit) => handedOver('a.csv', 'a,text\n', unit)),
  ...['{"text":"a"}\n', '{"', '[', '"', '\\', '{"text":"a"},'].map((unit) => handedOver('a.json', '[{"text":"a"},', unit, ']')),
  ...['WARC/1.0\r\n', '\r\n', 'WARC/1.0\r\nContent-Length: 1\r\n\r\n', 'a: b\r\n'].map((unit) =>
    handedOver('a.warc', 'WARC/1.0\r\n', unit),
  ),
]
