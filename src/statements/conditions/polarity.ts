import type { Passage } from '../../sentences/index.ts'
import type { Range } from '../../text/index.ts'
import { finiteAt, lowerAt } from './finite.ts'
import { viewsOf, type Word } from './view.ts'
import { set } from './words.ts'

/** What a modal says of what it stands with. */
export type ModalKind =
  | 'can'
  | 'could'
  | 'may'
  | 'might'
  | 'must'
  | 'will'
  | 'would'
  | 'shall'
  | 'should'
  | 'have-to'
  | 'need-to'
  | 'able-to'
  | 'going-to'
  | 'ready-to'
  | 'reserve-the-right'

export type Modal = { readonly range: Range; readonly kind: ModalKind }

/** The words of the content that say no, and those that say what can, may, must or will be, each in the order of the text. */
export function polarityOf(
  passage: Passage,
  content: readonly Range[],
): { readonly negations: readonly Range[]; readonly modals: readonly Modal[] } {
  const views = viewsOf(passage, content)
  return { negations: views.flatMap(negationsIn), modals: views.flatMap(modalsIn) }
}

function negationsIn(words: readonly Word[]): readonly Range[] {
  return words.flatMap(({ lower, from, to }, i) =>
    // "no later than", "no less than"
    lower === 'no' && lowerAt(words, i + 2) === 'than'
      ? []
      : lower === 'cannot'
        ? [{ from: from + 'can'.length, to }]
        : NEGATIONS.has(lower)
          ? [{ from, to }]
          : [],
  )
}

const NEGATIONS = set("not n't n’t never no nobody none nothing neither nor nowhere no-one")

function modalsIn(words: readonly Word[]): readonly Modal[] {
  const found: Modal[] = []
  for (let i = 0; i < words.length; i++) {
    const { lower, from, to } = words[i]!
    const one = ONE.get(lower)
    if (one && finiteAt(words, i)) found.push({ range: { from, to: lower === 'cannot' ? from + 'can'.length : to }, kind: one })
    for (const { parts, kind } of SEVERAL.get(lower) ?? [])
      if (parts.every((part, k) => lowerAt(words, i + k) === part))
        found.push({ range: { from, to: words[i + parts.length - 1]!.to }, kind })
  }
  return found
}

const ONE: ReadonlyMap<string, ModalKind> = new Map([
  ...(['can', 'could', 'may', 'might', 'must', 'will', 'would', 'shall', 'should'] as const).map((kind) => [kind, kind] as const),
  ['cannot', 'can'],
  ['ca', 'can'],
  ['wo', 'will'],
  ["'ll", 'will'],
  ['’ll', 'will'],
  ['ought', 'should'],
])

const SEVERAL = new Map<string, { readonly parts: readonly string[]; readonly kind: ModalKind }[]>()
for (const [kind, forms] of [
  ['have-to', ['have to', 'has to', 'had to', 'having to']],
  ['need-to', ['need to', 'needs to', 'needed to']],
  ['able-to', ['able to', 'unable to']],
  ['going-to', ['going to', 'gon na']],
  ['ready-to', ['ready to', 'willing to', 'prepared to', 'ready for']],
  ['reserve-the-right', ['reserve the right', 'reserves the right', 'reserved the right']],
] as const)
  for (const form of forms) {
    const parts = form.split(' ')
    SEVERAL.set(parts[0]!, [...(SEVERAL.get(parts[0]!) ?? []), { parts, kind }])
  }
