import type { Inbox } from './inbox.ts'
import type { ReadingView } from './reading.ts'

const SWITCH = 'onrecord-keys'

/** Does what src/views/layout.ts says each key does. `reading` is the article on the page, if there is one; another may take its place later. */
export function startKeys(reading: ReadingView | null, inbox: Inbox | null): void {
  let view = reading
  const boxes = document.querySelectorAll<HTMLInputElement>('.keys-on')
  let on = remembered() !== 'off'
  for (const box of boxes) {
    box.checked = on
    box.addEventListener('change', () => {
      on = box.checked
      remember(on ? 'on' : 'off')
    })
  }
  document.addEventListener('onrecord:reading', (event) => {
    view = (event as CustomEvent<ReadingView>).detail
  })
  const does: Readonly<Record<string, () => unknown>> = {
    '/': () => document.querySelector<HTMLElement>('[data-main]')?.focus(),
    j: () => (inbox ?? view)?.step(1),
    k: () => (inbox ?? view)?.step(-1),
    v: () => press('.card a.verify'),
    c: () => press('.card a.compare'),
    s: () => press('.card a.only'),
    q: () => press('.card .copy'),
    Enter: () => (inbox ? inbox.accept() : press('.card .accept')),
    e: () => correct(inbox ? inbox.current() : document.querySelector('.card .correct, .deciding')),
    x: () => (inbox ? inbox.reject() : press('.card .reject')),
    u: () => (inbox ? inbox.undo() : press('.card .history button')),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [String(at + 1), () => inbox?.kind(at + 1)])),
    '?': () => document.querySelector<HTMLDialogElement>('dialog.keys')?.showModal(),
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) view?.release()
    if (!on || event.ctrlKey || event.metaKey || event.altKey || (event.repeat && event.key === '?') || isWriting(event.target))
      return
    if (document.querySelector('dialog[open]')) return
    // Enter does what it does on a link or a button.
    if (event.key === 'Enter' && !isResting(event.target)) return
    const act = does[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
}

const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click()

/** Opens what something is corrected with, at its first box. */
function correct(place: Element | null | undefined): void {
  const details = place?.querySelector('details:has(form[action="/correct"], form[action="/decide"])')
  if (!(details instanceof HTMLDetailsElement)) return
  details.open = true
  const box = details.querySelector<HTMLInputElement>('input:not([type=hidden])')
  box?.focus()
  box?.select()
}

/** Whether a key is pressed on nothing that takes it: the page, a card, an item of a list. */
const isResting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('body, main, .card, .inbox-item')

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox])'))

// Where a browser keeps nothing, the keys are on.
function remembered(): string | null {
  try {
    return localStorage.getItem(SWITCH)
  } catch {
    return null
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(SWITCH, value)
  } catch {}
}
