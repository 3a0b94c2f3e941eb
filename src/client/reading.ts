import { startRail, WIDE } from './rail.ts'
import { fill } from './trusted.ts'

/** An article with its list of statements: what the keys can do with it. */
export type ReadingView = {
  /** Chooses the statement that many places on; the first, or the last, where none is chosen. */
  step(places: number): void
  /** Lets go of the one that is chosen. */
  release(): void
}

/** Where the card of a statement comes from: the HTML our templates made for it. */
export type CardSource = (statement: string) => Promise<string>

/** The server makes it; the filters in the address go with it. */
export const cardFromServer =
  (at: string): CardSource =>
  async (statement) => {
    const query = new URLSearchParams(location.search)
    query.set('s', statement)
    query.set('part', 'card')
    const response = await fetch(`${at}?${query}`)
    if (!response.ok) throw new Error(String(response.status))
    return response.text()
  }

/** Lights statements where they stand, shows what is known of the one that is chosen, and keeps the list beside the text. */
export function startReading(root: HTMLElement, cardOf: CardSource): ReadingView {
  const notes = [...root.querySelectorAll<HTMLElement>('.note')]
  const place = root.querySelector<HTMLElement>('.card-place')!
  const byNumber = Map.groupBy(root.querySelectorAll<HTMLElement>('[data-s]'), ({ dataset }) => dataset.s!)
  const rail = startRail(root)
  let chosen: string | null = root.querySelector<HTMLElement>('.note.on')?.dataset.s ?? null
  let lit: string | null = chosen

  const idOf = (number: string) => noteOf(number)?.id.slice('n-'.length) ?? ''
  const noteOf = (number: string) => notes.find(({ dataset }) => dataset.s === number)

  function light(number: string | null): void {
    if (number === lit) return
    for (const element of byNumber.get(lit ?? '') ?? []) element.classList.remove('on')
    for (const element of byNumber.get(number ?? '') ?? []) element.classList.add('on')
    root.classList.toggle('lit', number !== null)
    lit = number
  }

  async function choose(number: string, { focus = false } = {}): Promise<void> {
    if (!noteOf(number)) return
    chosen = number
    light(number)
    for (const note of notes) mark(note, note.dataset.s === number)
    remember(idOf(number))
    show(byNumber.get(number)?.find((element) => element.matches('.said')))
    try {
      const html = await cardOf(idOf(number))
      if (chosen !== number) return
      fill(place, html)
      rail.arrange(noteOf(number)!)
      if (focus) place.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
    } catch {
      // What is on the page stays; the link of the statement leads to a page that has the card, or says what is wrong.
      location.assign(noteOf(number)!.querySelector('a')!.href)
    }
  }

  function release(): void {
    if (chosen === null) return
    const note = noteOf(chosen)
    const hadFocus = place.contains(document.activeElement)
    chosen = null
    light(null)
    for (const other of notes) mark(other, false)
    place.replaceChildren()
    remember(null)
    rail.arrange(null)
    if (hadFocus) note?.querySelector('a')?.focus({ preventScroll: true })
  }

  function step(places: number): void {
    const at = notes.findIndex(({ dataset }) => dataset.s === chosen)
    const next = at < 0 ? notes.at(places > 0 ? 0 : -1) : notes[at + places]
    if (next) choose(next.dataset.s!, { focus: true })
  }

  const numberAt = (target: EventTarget | null) =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-s]')?.dataset.s ?? null) : null

  root.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'mouse') light(numberAt(target) ?? chosen)
  })
  root.addEventListener('pointerleave', () => light(chosen))
  root.addEventListener('focusin', ({ target }) => {
    const number = numberAt(target)
    if (number !== null) light(number)
    else if (!place.contains(target as Node)) light(chosen)
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) light(chosen)
  })
  root.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const link = target.closest('a')
    const to = link?.dataset.to
    if (link?.matches('.close')) {
      event.preventDefault()
      release()
    } else if (to !== undefined && noteOf(to)) {
      event.preventDefault()
      choose(to, { focus: true })
    } else if (link ? link.matches('.ref, .note a') : target.closest('.said') && getSelection()?.isCollapsed) {
      event.preventDefault()
      choose(numberAt(target)!, { focus: event.detail === 0 })
    }
  })
  rail.arrange(chosen === null ? null : noteOf(chosen)!)
  return { step, release }
}

function mark(note: HTMLElement, on: boolean): void {
  note.classList.toggle('on', on)
  const link = note.querySelector('a')
  if (on) link?.setAttribute('aria-current', 'true')
  else link?.removeAttribute('aria-current')
}

/** The address says which statement is chosen, so that it can be sent to somebody. */
function remember(statement: string | null): void {
  const query = new URLSearchParams(location.search)
  if (statement === null) query.delete('s')
  else query.set('s', statement)
  history.replaceState(
    null,
    '',
    `${location.pathname}${query.size > 0 ? `?${query}` : ''}${statement === null ? '' : `#s-${statement}`}`,
  )
}

/** Brings the words to where they can be read, unless they are there: on a narrow screen the card takes the lower part. */
function show(element: Element | undefined): void {
  if (!element) return
  const { top, bottom } = element.getBoundingClientRect()
  const lowest = innerHeight * (WIDE.matches ? 0.75 : 0.35)
  if (top < innerHeight * 0.08 || bottom > lowest) element.scrollIntoView({ block: WIDE.matches ? 'center' : 'start' })
}
