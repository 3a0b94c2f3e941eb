import { readFileSync } from 'node:fs'
import { SENSE } from '../../src/attributions/learned/index.ts'
import { hashOf } from '../../src/model/index.ts'
import { type Sections, storeLookup } from '../learn/model-writer.ts'

/** The senses of lemmas by their hashes, from senses.txt. */
function senseBits(): Map<number, number> {
  const bits = new Map<number, number>()
  let sense = 0
  for (const line of readFileSync(new URL('./senses.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('#')) continue
    const head = /^(\w+):$/.exec(line)
    if (head) sense = SENSE[head[1] as keyof typeof SENSE]
    else for (const lemma of line.split(' ').filter(Boolean)) bits.set(hashOf(lemma), (bits.get(hashOf(lemma)) ?? 0) | sense)
  }
  return bits
}

/** What `readingOf` asks. */
export function senseBook(): (lemma: number) => number {
  const bits = senseBits()
  return (lemma) => bits.get(lemma) ?? 0
}

/** Adds the list of senses (senses.txt) to a model. */
export const storeSenses = (sections: Sections): void => storeLookup(sections, 'senses', senseBits())
