import { readFileSync } from 'node:fs'
import { NOUN_SENSE, type SenseBook, VERB_SENSE } from '../../src/attributions/index.ts'
import { hashOf } from '../../src/model/index.ts'
import { type Sections, storeLookup } from '../learn/model-writer.ts'

/** The senses of lemmas by their hashes, from senses.txt: its lists whose names are in `bits`. */
function senses(bits: Readonly<Record<string, number>>): Map<number, number> {
  const found = new Map<number, number>()
  let bit = 0
  for (const line of readFileSync(new URL('./senses.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('#')) continue
    const head = /^(\w+):$/.exec(line)
    if (head) bit = bits[head[1]!] ?? 0
    else if (bit > 0)
      for (const lemma of line.split(' ').filter(Boolean)) found.set(hashOf(lemma), (found.get(hashOf(lemma)) ?? 0) | bit)
  }
  return found
}

/** What `readingOf` asks. */
export function senseBook(): SenseBook {
  const [verbs, nouns] = [senses(VERB_SENSE), senses(NOUN_SENSE)]
  return { verb: (lemma) => verbs.get(lemma) ?? 0, noun: (lemma) => nouns.get(lemma) ?? 0 }
}

/** Adds the lists of senses to a model. */
export function storeSenses(sections: Sections): void {
  storeLookup(sections, 'verb-senses', senses(VERB_SENSE))
  storeLookup(sections, 'noun-senses', senses(NOUN_SENSE))
}
