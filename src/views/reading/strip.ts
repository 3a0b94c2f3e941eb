import type { Reading } from '../../read.ts'
import { voicesOf } from '../../statements/index.ts'
import { type Html, html } from '../html.ts'
import { percent } from '../shown.ts'
import type { Cast } from './cast.ts'

/** A stretch this wide, as a share of the strip, has room for initials. */
const ROOM_FOR_INITIALS = 0.035
/** Drawn at least so wide, or a short quotation in a long article would not be seen. */
const LEAST = 0.002

/** The whole article as a band, coloured by whose voice each part is in. What it shows the list of speakers beside it says in words. */
export function stripOf({ doc, statements }: Reading, { members, of }: Cast): Html {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const [from, to] = [doc.blocks[0]?.from ?? 0, doc.blocks.at(-1)?.to ?? doc.text.length]
  const share = (offset: number) => (Math.min(Math.max(offset, from), to) - from) / Math.max(to - from, 1)
  const stretches = voicesOf(doc.text.length, statements).flatMap((voice) => {
    const statement = voice.statement === null ? undefined : byId.get(voice.statement)
    return statement ? [{ at: share(voice.from), width: share(voice.to) - share(voice.from), member: of(statement) }] : []
  })
  const quoted = members.reduce((sum, member) => sum + member.share, 0)
  return html`<svg class="strip" role="img" aria-label="Of the article, ${percent(quoted)} is in the words of those it quotes; the list of speakers says whose." width="100%" height="26">
<rect class="outlet" width="100%" height="100%" />${stretches.map(
    ({ at, width, member }) =>
      html`<rect class="v${member.tint}" x="${hundredths(at)}" width="${hundredths(Math.max(width, LEAST))}" height="100%" />${
        width > ROOM_FOR_INITIALS && html`<text x="${hundredths(at + 0.006)}" y="17">${member.initials}</text>`
      }`,
  )}
</svg>`
}

const hundredths = (share: number) => `${(share * 100).toFixed(2)}%`
