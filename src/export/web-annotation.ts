import type { Doc } from '../documents/index.ts'
import type { Statement } from '../statements/index.ts'
import { type Span, unitsOf } from '../text/index.ts'
import type { Exported, KnownSpeaker } from './exported.ts'
import type { Format } from './format.ts'
import { jsonList } from './json-list.ts'
import { addressOf, statementIri, textIri, wikidataIri } from './names.ts'
import { type Quote, quotesOf } from './quote-selector.ts'

/** https://www.w3.org/TR/annotation-model/ */
export const WEB_ANNOTATION: Format = {
  name: 'web-annotation',
  says: 'W3C Web Annotations, one for each statement, in a JSON-LD list: for annotation servers and for pages that show words at their place.',
  loses:
    'The text of the document, the places of all but the content, conditions, dates, addressees, and how sure each finding is.',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: 'jsonld',
  binary: false,
  takes: [],
  write: (items) => jsonList('[', annotationsOf(items), ']'),
}

async function* annotationsOf(items: AsyncIterable<Exported>): AsyncGenerator<object> {
  for await (const { doc, statements, speakers } of items) {
    const resourceOf = resourcesIn(doc)
    for (const statement of statements) yield annotationOf(doc, statement, speakers?.get(statement.id), resourceOf)
  }
}

type Resource = (span: Span) => object

function annotationOf(doc: Doc, statement: Statement, known: KnownSpeaker | undefined, resourceOf: Resource): object {
  const { form, mode, kind, speaker, content } = statement
  const name = known?.name ?? speaker?.name
  const pieces = content.map(resourceOf)
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: statementIri(doc, statement),
    type: 'Annotation',
    motivation: 'classifying',
    generator: { type: 'Software', name: 'Onrecord' },
    body: [
      tag('classifying', kind),
      tag('tagging', form),
      tag('tagging', mode),
      ...(name === undefined ? [] : [tag('identifying', name)]),
      ...(known?.wikidata ? [{ type: 'SpecificResource', purpose: 'identifying', source: wikidataIri(known.wikidata) }] : []),
    ],
    // All pieces together are what was said. The class is of the vocabulary's appendix and has no short name in the context.
    target: pieces.length === 1 ? pieces[0] : { type: 'oa:Composite', items: pieces },
  }
}

const tag = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' })

/** How spans of a document become resources: where it is, in which state, and two ways to find the words. */
function resourcesIn(doc: Doc): Resource {
  const [{ codePoint }, quoteOf] = [unitsOf(doc.text), quotesOf(doc.text)]
  const [source, state] = [addressOf(doc) ?? textIri(doc), stateOf(doc)]
  return (span) => {
    const quote = quoteOf(span)
    return {
      type: 'SpecificResource',
      source,
      state,
      selector: [
        ...(quote ? [selector(quote)] : []),
        { type: 'TextPositionSelector', start: codePoint(span.from), end: codePoint(span.to) },
      ],
    }
  }
}

const selector = ({ exact, prefix, suffix }: Quote) => ({ type: 'TextQuoteSelector', exact, prefix, suffix })

const DAY = /^\d{4}-\d\d-\d\d/
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/

/** The text that places are counted in, by its hash, and when the document was so: the instant it was published, or the day from end to end. */
function stateOf({ hash, published }: Doc): object {
  const instant = INSTANT.test(published ?? '') ? new Date(published!) : null
  const day = DAY.exec(published ?? '')?.[0]
  const dates =
    instant && !Number.isNaN(instant.getTime())
      ? { sourceDate: instant.toISOString().replace('.000Z', 'Z') }
      : day !== undefined && { sourceDateStart: `${day}T00:00:00Z`, sourceDateEnd: `${day}T23:59:59Z` }
  return { type: 'TimeState', cached: textIri({ hash }), ...dates }
}
