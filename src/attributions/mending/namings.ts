import type { Passage } from '../../sentences/index.ts'
import type { Attribution } from '../attribution.ts'
import { quotationAt, sentenceAt, tokenFrom } from '../grammar/lookup.ts'
import { isVerb } from '../grammar/subject-before.ts'
import { AUXILIARIES, DETERMINERS, isAdverb, isCapitalised, PREPOSITIONS, RELATIVES } from '../lexicon/words.ts'

/**
 * "a group called the Night Ferry", "in a report titled “Tides”": a noun with its name, and nobody who calls anything so. Whoever calls says of what: "called the group “a gang”",
 * "what she called “a gang”".
 */
export const withoutNamings = <T extends Attribution>(passage: Passage, list: readonly T[]): readonly T[] => {
  const kept = list.filter((one) => !isNaming(passage, one))
  return kept.length === list.length ? list : kept
}

const NAMING = new Set('called named labelled labeled dubbed titled entitled nicknamed codenamed'.split(' '))

function isNaming(passage: Passage, { source, cue, content }: Attribution): boolean {
  const { tokens } = passage
  const [who, how, what] = [source[0], cue[0], content[0]]
  if (!how || !what || content.length > 1 || cue.length > 1 || source.length > 1) return false
  const verb = tokenFrom(passage, how.from)
  const first = tokenFrom(passage, what.from)
  if (!NAMING.has(tokens[verb]!.lower) || tokens[verb]!.to !== how.to || first !== verb + 1) return false
  if (!isNameAlone(passage, first, tokenFrom(passage, what.to))) return false
  return who === undefined ? tokens[verb - 1]?.text === ',' : isNoun(passage, tokenFrom(passage, who.from), verb)
}

/** A name or a title, and nothing that is said of it. */
function isNameAlone(passage: Passage, first: number, end: number): boolean {
  const { tokens } = passage
  let at = first
  if (tokens[at]!.kind === 'mark') {
    const quotation = quotationAt(passage, at)
    if (quotation?.first !== at) return false
    at = quotation.end
  } else {
    if (tokens[at]!.lower === 'the') at++
    const name = at
    while (at < end && (isCapitalised(tokens[at]!.text) || tokens[at]!.lower === 'of')) at++
    if (at === name) return false
  }
  if (at >= end) return true
  const { lower, kind } = tokens[at]!
  if (kind !== 'word') return kind === 'punctuation' || kind === 'bracket'
  return lower !== 'as' && (PREPOSITIONS.has(lower) || RELATIVES.has(lower) || AUXILIARIES.has(lower) || isVerb(passage, at))
}

/** "a group", "the elite group within the order" before a participle; not "the plan | the mayor", whose object stands before it. */
function isNoun(passage: Passage, first: number, end: number): boolean {
  const { tokens } = passage
  if (first >= end || !DETERMINERS.has(tokens[first]!.lower)) return false
  const noun = tokens.slice(first, end).findIndex(({ lower }) => PREPOSITIONS.has(lower))
  const head = tokens[noun > 0 ? first + noun - 1 : end - 1]!
  if (head.kind !== 'word' || isCapitalised(head.text)) return false
  const sentence = sentenceAt(passage, first)
  const opens = sentence !== null && passage.sentences[sentence]!.first === first
  if (['a', 'an'].includes(tokens[first]!.lower)) return true
  const before = tokens[first - 1]
  return (
    !opens && before !== undefined && (PREPOSITIONS.has(before.lower) || isVerb(passage, first - 1) || isAdverb(before.lower))
  )
}
