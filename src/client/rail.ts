import { nearest } from './nearest.ts'

/** Between two notes, in CSS pixels. */
const GAP = 6
/** As in reading.css: so wide that the list stands beside the text. */
export const WIDE = matchMedia('(min-width: 62rem)')

/**
 * The list of statements: beside the text each note as near to its words as the others let it, on a narrow screen a sheet at the bottom. `arrange` is
 * told which note has its card open: that one stands where its words are.
 */
export function startRail(root: HTMLElement): { arrange(open: HTMLElement | null): void } {
  const rail = root.querySelector<HTMLElement>('.rail')!
  const place = rail.querySelector<HTMLElement>('.card-place')!
  const list = rail.querySelector<HTMLElement>('.notes')
  const notes = [...rail.querySelectorAll<HTMLElement>('.note')]
  const words = notes.map((note) => root.querySelector(`.said[data-s="${note.dataset.s}"]`))
  let open: HTMLElement | null = null

  function lay(): void {
    rail.classList.toggle('beside', WIDE.matches)
    rail.classList.toggle('has-card', open !== null)
    if (list && WIDE.matches) layBeside(list)
    else for (const element of [place, list, ...notes]) element?.removeAttribute('style')
  }

  function layBeside(within: HTMLElement): void {
    const origin = within.getBoundingClientRect().top
    const wanted = words.map((element) => (element?.getClientRects()[0]?.top ?? origin) - origin)
    const heights = notes.map((note) => (note === open ? place : note).offsetHeight + GAP)
    const weights = notes.map((note) => (note === open ? 1e6 : 1))
    const tops = nearest(wanted, heights, weights)
    notes.forEach((note, at) => {
      note.style.top = `${tops[at]}px`
      if (note === open) place.style.top = `${tops[at]! + within.offsetTop}px`
    })
    within.style.height = `${(tops.at(-1) ?? 0) + (heights.at(-1) ?? 0)}px`
  }

  addToggle(rail)
  WIDE.addEventListener('change', lay)
  addEventListener('resize', lay)
  document.fonts.ready.then(lay)
  // A detail that is opened moves all that stands below it.
  root.addEventListener('toggle', lay, true)
  return {
    arrange(note) {
      open = note
      lay()
    },
  }
}

/** The title of the list, made a button that opens and closes it where it is a sheet. */
function addToggle(rail: HTMLElement): void {
  const title = rail.querySelector('.rail-title')
  if (!title || !rail.querySelector('.notes')) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'sheet-toggle'
  button.setAttribute('aria-expanded', 'false')
  button.textContent = title.textContent
  const text = document.createElement('span')
  text.className = 'rail-text'
  text.append(...title.childNodes)
  title.append(text, button)
  button.addEventListener('click', () => button.setAttribute('aria-expanded', String(rail.classList.toggle('open'))))
}
