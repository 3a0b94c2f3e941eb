import { type FlagRule, happened } from './flag.ts'

const PAIRS =
  `more less|more fewer|higher lower|high low|better worse|best worst|most least|above below|over under|before after|earlier later|larger smaller|bigger smaller|
greater smaller|stronger weaker|faster slower|longer shorter|older younger|cheaper dearer|increase decrease|increased decreased|rise fall|rises falls|rising falling|rose fell|
risen fallen|up down|gain loss|gained lost|win lose|won lost|first last|maximum minimum|start stop|open close|opened closed|easier harder|safer riskier|support oppose|
supports opposes|accept reject|accepted rejected|with without|for against|guilty innocent|true false|right wrong|same different|agree disagree`
    .split('|')
    .map((pair) => pair.trim().split(' '))

/** "more" for "less", "rose" for "fell": turned around. */
export const comparison: FlagRule = {
  flag: 'comparison',
  look: ({ changes }) =>
    changes.flatMap(({ mine, theirs, quoted, found }) => {
      const pair = mine.flatMap((a) => theirs.filter((b) => areTurned(a, b)).map((b) => [b, a] as const))[0]
      return pair ? [{ says: happened([pair[0]], [pair[1]]), quoted, found }] : []
    }),
}

const areTurned = (a: string, b: string) => PAIRS.some(([x, y]) => (x === a && y === b) || (x === b && y === a))
