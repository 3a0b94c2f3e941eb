import type { Passage } from '../sentences/index.ts'
import type { Attribution } from './attribution.ts'

/** What a credit line begins with. */
const CREDIT = /^(?:photos?|photographs?|photography|pictures?|images?|illustrations?|graphics?|maps?|videos?|credits?)$/i
/** What an outlet puts before a headline to say what follows. */
const SECTION =
  /^(?:obituary|obit|(?:book |film |theatre |album |tv )?review|analysis|opinion|comment|commentary|editorial|explainer|explained|exclusive|breaking(?: news)?|live|updated?|interview|profile|letters?|podcast|quiz|recap|preview|fact ?check|factbox|timeline|gallery|feature|column|in pictures|in brief|first look|must[- ]read|watch|listen|long read|q&a)$/i

/** "Photo: Jonas Brekke", "Obituary: Dora Quill": what a line says of itself has the look of somebody who speaks, and nobody does. */
export const creditsLeft = ({ text }: Passage, learned: readonly Attribution[]): readonly Attribution[] =>
  learned.filter(({ source, cue }) => {
    const [who, how] = [source[0], cue[0]]
    if (!who || !how || text.slice(how.from, how.to).trim() !== ':') return true
    const label = text.slice(who.from, who.to)
    return !CREDIT.test(label) && !SECTION.test(label)
  })
