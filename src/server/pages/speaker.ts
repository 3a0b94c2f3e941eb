import { OnrecordError } from '../../errors.ts'
import { type RecordedDecision, saidBy } from '../../record/index.ts'
import { idsIn } from '../../speakers/index.ts'
import { mergedView, speakerView, whichSpeaker } from '../../views/index.ts'
import { factsOf } from '../operations/speaker.ts'
import { speakersCalled } from '../operations/spoken-by.ts'
import { LOOKED_AT, timelineFrom } from '../operations/timeline.ts'
import { contextFor } from '../site.ts'
import { isJson, type Page } from './page.ts'

/** Who somebody is and what they said, in order and by subject. The address of a name only one has, or of an id that was another's once, leads there. */
export const speakerPage: Page = {
  path: '/p/:id',
  under: 'Speakers',
  async show({ c, site, query, part }) {
    const context = contextFor(c, site)
    const store = await context.look()
    const called = part('id')
    const [line, ...others] = await speakersCalled(store, called)
    if (!line) throw new OnrecordError('unknown-speaker', { called })
    if (others.length > 0)
      return {
        title: `${called} – Onrecord`,
        body: whichSpeaker(called, [line, ...others]),
        json: { speakers: [line, ...others] },
      }
    const { speaker: found, decisions } = await store.speaker(line.id)
    const merged = line.id === called ? undefined : mergeOf(called, decisions)
    if (merged && found)
      return {
        title: `${called} – Onrecord`,
        body: mergedView(called, found, merged),
        json: { id: called, now: line, decision: merged },
      }
    if (line.id !== called)
      return c.redirect(`/p/${encodeURIComponent(line.id)}${isJson(c) ? '.json' : ''}${new URL(c.req.url).search}`, 302)
    const hits = await saidBy(store, line.id, LOOKED_AT)
    const timeline = await timelineFrom(hits, query.get('about')?.trim().slice(0, 1000) || null, context)
    const speaker = await factsOf(found!, line, store)
    return {
      title: `${line.name} – Onrecord`,
      body: speakerView({ query, speaker, timeline, decisions, most: LOOKED_AT }),
      json: { speaker, timeline, decisions },
      feed: `p/${encodeURIComponent(line.id)}`,
    }
  },
}

/** The decision by which an id was made one with another, where one stands. */
const mergeOf = (id: string, decisions: readonly RecordedDecision[]): RecordedDecision | undefined =>
  decisions.findLast(
    ({ decision, undoneBy }) =>
      undoneBy === null && decision.kind === 'merge' && decision.speakers.slice(1).some((one) => idsIn(one).includes(id)),
  )
