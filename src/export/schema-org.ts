import type { Doc } from '../documents/index.ts'
import type { Statement } from '../statements/index.ts'
import type { Exported, KnownSpeaker } from './exported.ts'
import type { Format } from './format.ts'
import { jsonList } from './json-list.ts'
import { linkerOf } from './link.ts'
import { addressOf, statementIri, textIri, wikidataIri } from './names.ts'

/** https://schema.org/Quotation */
export const SCHEMA_ORG: Format = {
  name: 'schema-org',
  says: 'schema.org Quotations in JSON-LD, one for each statement with quoted words, safe inside a script element: for pages and search engines.',
  loses:
    'Indirect statements, which are no quotations, all places, kinds, conditions and addressees, and how sure each finding is.',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  binary: false,
  takes: [],
  // "</script>" and "<!--" would end or hide what stands behind them.
  write: (items) =>
    jsonList('{"@context":"https://schema.org","@graph":[', quotationsOf(items), ']}', (json) => json.replaceAll('<', '\\u003c')),
}

async function* quotationsOf(items: AsyncIterable<Exported>): AsyncGenerator<object> {
  for await (const { doc, statements, speakers } of items) {
    const [article, linkOf] = [articleOf(doc), linkerOf(doc)]
    for (const statement of statements)
      if (statement.form !== 'indirect')
        yield {
          '@type': 'Quotation',
          '@id': statementIri(doc, statement),
          text: textOf(statement),
          ...creditOf(statement, speakers?.get(statement.id)),
          dateCreated: statement.date?.value,
          inLanguage: languageOf(doc),
          url: linkOf(statement) ?? undefined,
          isPartOf: article,
        }
  }
}

/** The words as the outlet has them, with its ellipses and brackets. What is quoted through and through needs no quotation marks around it. */
function textOf({ form, content }: Statement): string {
  return content.map(({ text }) => (form === 'direct' ? withoutMarks(text) : text)).join(' ')
}

const OPENING = /^["“„«‘]/
const CLOSING = /["”“»’]$/
const withoutMarks = (text: string) => text.replace(OPENING, '').replace(CLOSING, '')

/** A creator is a person or an organisation; of a group, or of one without a name, only the words for it are known. */
function creditOf({ speaker }: Statement, known: KnownSpeaker | undefined): object {
  if (!speaker && !known) return {}
  const name = known?.name ?? speaker!.name
  const sameAs = known?.wikidata ? wikidataIri(known.wikidata) : undefined
  if (!speaker || speaker.kind === 'person') return { creator: { '@type': 'Person', name, sameAs } }
  if (speaker.kind === 'organisation') return { creator: { '@type': 'Organization', name, sameAs } }
  return speaker.kind === 'document' ? { isBasedOn: { '@type': 'CreativeWork', name, sameAs } } : { creditText: name }
}

function articleOf(doc: Doc): object {
  const { title, byline, outlet, published } = doc
  const url = addressOf(doc)
  return {
    '@type': 'NewsArticle',
    '@id': url ?? textIri(doc),
    url: url ?? undefined,
    headline: title ?? undefined,
    datePublished: published ?? undefined,
    inLanguage: languageOf(doc),
    author: byline === null ? undefined : { '@type': 'Person', name: byline },
    publisher: outlet === null ? undefined : { '@type': 'Organization', name: outlet },
  }
}

const languageOf = ({ language }: Doc) => (language === 'und' ? undefined : language)
