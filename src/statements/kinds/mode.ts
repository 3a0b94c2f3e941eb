import type { Passage } from '../../sentences/index.ts'
import { basesOf } from './bases.ts'
import { firstToken } from './clause.ts'
import type { Attributed, Mode } from './kind.ts'
import { DETERMINERS, set } from './words.ts'

/** What a mode is told by. */
type Signs = {
  /** Bases of the cue's words. */
  readonly cue: ReadonlySet<string>
  /** Words of the source, and what the cue says it came by ("in a statement"). */
  readonly source: ReadonlySet<string>
  /** The words of the cue's sentence around the content: "in a letter to the council". */
  readonly around: readonly string[]
  /** Whether the content is an infinitive ("wants to leave"). */
  readonly infinitive: boolean
  readonly quoted: boolean
}

/** What speaks when a text does. */
const TEXTS = set(
  `letter letters statement memo memorandum law article articles newspaper editorial editorials op-ed book document lawsuit suit bill declaration email emails e-mail release constitution tweet
   tweets post posts essay column manifesto resolution treaty communique communiqué text guidelines guidance manual playbook playbooks blog website report filing petition note memoir
   brochure leaflet pamphlet contract agreement charter order motion brief summary headline`,
)
/** What a newspaper, an agency or a channel is called by at the end of its name. */
const OUTLETS = set(
  `times post journal tribune gazette herald news globe star telegraph guardian observer examiner chronicle dispatch magazine weekly daily outlet outlets newspaper newspapers
   ap afp reuters politico bloomberg axios tass interfax xinhua sputnik dpa ansa efe upi`,
)
const REPORTING = set('according report write per cite note describe call')
/** Texts a cue says one made: "issued a statement". */
const CUE_TEXTS = set('statement letter editorial article memo op-ed')
const WRITING_VERBS = set('write tweet retweet post email e-mail blog publish text pen scrawl title file')
/** What shows without a voice. */
const THINGS = set(
  `poll polls survey surveys study studies data measurements readings observations figures statistics analysis results result research evidence records record video footage documents numbers estimate estimates findings census
   experiment tests test audit photograph photographs image images tape tapes recording recordings index graph chart emails report reports rankings slide film documentary turnout samples`,
)
const SHOWING = set(
  'show find suggest indicate reveal demonstrate see predict in according give put have estimate prove confirm point unclear',
)
const DECIDING = set(
  'rule decide vote approve appoint ban choose elect strike sentence sign veto adopt enact overturn nominate convict acquit order pass hire prohibit restrict forbid allow rulings ruling decision verdict decree',
)
/** Who settles things by an order. */
const COURTS = set(
  'court courts judge judges justice justices panel tribunal council parliament congress senate assembly jury commission board government ministry president governor mayor minister',
)
/** With these a feeling was put into words. */
const UTTERING = set(
  'say tell express voice add speak talk announce state declare repeat publicly pledge share promise vow offer',
)
const MEANING = set('plan intend intention intent aim determined seek mean consider look aspire')
const THINKING = set(
  `believe think know feel hope wish fear worry worried concern support supporter oppose opposition opponent favor favour like dislike love hate prefer see view regard consider doubt understand remember realize
   realise expect anticipate want seem appear suspect assume imagine wonder guess learn deem recognize recognise glad afraid unafraid unclear side optimistic upbeat outrage angry proud admire trust judge conclude regret back backing agree interested
   likely unlikely welcome hopeful`,
)

/** The last word put in. */
const lastOf = (words: ReadonlySet<string>): string => [...words].at(-1) ?? ''

/** The modes but speech, in the order they are tried: the first whose signs are there. */
const TESTS: readonly { readonly mode: Mode; readonly test: (signs: Signs) => boolean }[] = [
  // A poll that finds, a film that shows; a report that says something is a text.
  {
    mode: 'evidence',
    test: ({ cue, source }) =>
      !source.isDisjointFrom(THINGS) && !cue.isDisjointFrom(SHOWING) && !(source.has('report') && cue.has('according')),
  },
  {
    mode: 'writing',
    test: ({ cue, source, around }) =>
      !cue.isDisjointFrom(WRITING_VERBS) ||
      !source.isDisjointFrom(TEXTS) ||
      (OUTLETS.has(lastOf(source)) && !cue.isDisjointFrom(REPORTING)) ||
      !cue.isDisjointFrom(CUE_TEXTS) ||
      writtenAround(around),
  },
  // An order is a decision where the one who orders decides for others; "rule out" is said.
  {
    mode: 'decision',
    test: ({ cue, source }) =>
      !cue.isDisjointFrom(DECIDING) && (!cue.has('order') || !source.isDisjointFrom(COURTS)) && !cue.has('out'),
  },
  { mode: 'intention', test: ({ cue, infinitive }) => !cue.isDisjointFrom(MEANING) || (cue.has('want') && infinitive) },
  {
    mode: 'thought',
    test: ({ cue, quoted, infinitive }) =>
      !quoted && !cue.isDisjointFrom(THINKING) && cue.isDisjointFrom(UTTERING) && !(cue.has('agree') && infinitive),
  },
]

/** How the words reached the reader. `cue` and `content` are their words in lower case. */
export function modeOf(passage: Passage, attribution: Attributed, cue: readonly string[], content: readonly string[]): Mode {
  const source = new Set<string>()
  for (const { from, to } of attribution.source)
    for (let i = firstToken(passage.tokens, from); i < passage.tokens.length && passage.tokens[i]!.from < to; i++) {
      // Of "the article on the mayor" the article speaks, of "the author of the book" the author.
      const { lower, text } = passage.tokens[i]!
      if (PARTING.has(lower) && !(lower === 'of' && source.values().some((word) => AMOUNTS.has(word)))) break
      // "Law" alone is a name.
      if (text === lower || lower.endsWith('s') || from !== passage.tokens[i]!.from) source.add(lower)
    }
  const signs: Signs = {
    cue: new Set(cue.flatMap(basesOf)),
    source,
    around: aroundOf(passage, attribution),
    infinitive: content[0] === 'to' || cue.at(-1) === 'to',
    quoted: attribution.form === 'direct',
  }
  return TESTS.find(({ test }) => test(signs))?.mode ?? 'speech'
}

/** "A batch of emails showed": the emails speak. */
const AMOUNTS = set('batch series set trove number dozens hundreds thousands lot pile')
const PARTING = set('of on in who which that for by , with from at')

/** No more than this is looked at on each side of a cue. */
const NEAR = 20

/** The words of the cue's sentence right around the cue that are no part of the content. */
function aroundOf({ tokens, sentences }: Passage, { cue, content }: Attributed): readonly string[] {
  const place = cue[0]
  if (place === undefined) return []
  const sentence = sentences[firstToken(sentences, place.from)]
  if (sentence === undefined) return []
  const at = firstToken(tokens, place.from)
  const words: string[] = []
  for (let i = Math.max(sentence.first, at - NEAR); i < Math.min(sentence.end, at + NEAR); i++) {
    const token = tokens[i]!
    if (!content.some(({ from, to }) => token.from < to && token.to > from)) words.push(token.lower)
  }
  return words
}

/** "in a statement", "on Twitter", "in her letter to the council". */
function writtenAround(words: readonly string[]): boolean {
  return words.some((word, i) => {
    if (word === 'twitter' || word === 'facebook') return words[i - 1] === 'on' || words[i - 1] === 'via'
    const near = words.slice(Math.max(0, i - 4), i)
    const by = near.findLastIndex((before) => before === 'in' || before === 'by')
    return TEXTS.has(word) && by >= 0 && DETERMINERS.has(near[by + 1] ?? '')
  })
}
