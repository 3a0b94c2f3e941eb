/** Goes through a list of statements by the keyboard: what is said of one is kept at once, shown in its place, and can be taken back. */
export type Inbox = {
  step(places: number): void
  accept(): void
  reject(): void
  kind(at: number): void
  undo(): void
  /** The one that is looked at. */
  current(): HTMLElement | undefined
}

export function startInbox(list: HTMLElement): Inbox {
  const items = [...list.querySelectorAll<HTMLElement>('.inbox-item')]
  const done: { readonly item: HTMLElement; readonly correction: string }[] = []
  let at = -1

  function go(to: number): void {
    const item = items[to]
    if (!item) return
    at = to
    item.focus({ preventScroll: true })
    item.scrollIntoView({ block: 'center' })
  }

  async function say(item: HTMLElement, what: object, words: string): Promise<void> {
    const { document: id, statement } = item.dataset
    const outcome = item.querySelector<HTMLElement>('.outcome')!
    const answer = await ask('/api/correct', { document: id, statement, what })
    if (answer === null) {
      outcome.textContent = 'It could not be kept. Try again, or load the page anew.'
      return
    }
    done.push({ item, correction: answer.id })
    item.classList.add('done')
    outcome.textContent = words
    const next = items.findIndex((other, n) => n > items.indexOf(item) && !other.classList.contains('done'))
    if (item === items[at] && next >= 0) go(next)
  }

  async function undo(): Promise<void> {
    // Taken off before it is asked for: another press while that is under way is about the one before.
    const last = done.pop()
    if (!last) return
    if ((await ask('/api/undo', { correction: last.correction })) === null) {
      done.push(last)
      return
    }
    last.item.classList.remove('done')
    last.item.querySelector('.outcome')!.textContent = 'Taken back.'
    go(items.indexOf(last.item))
  }

  list.addEventListener('focusin', ({ target }) => {
    const item = (target as Element).closest<HTMLElement>('.inbox-item')
    if (item) at = items.indexOf(item)
  })
  list.addEventListener('submit', (event) => {
    const { target, submitter } = event
    const item = (target as Element).closest<HTMLElement>('.inbox-item')
    const said = item && saidIn(new FormData(target as HTMLFormElement, submitter))
    if (!item || !said) return
    event.preventDefault()
    say(item, said.what, said.words)
  })
  const current = () => items[Math.max(at, 0)]
  return {
    step: (places) => go(at < 0 ? 0 : at + places),
    accept: () => current() && say(current()!, { change: 'accept' }, 'Right.'),
    reject: () => current() && say(current()!, { change: 'reject' }, 'Not a statement: taken out.'),
    kind(number) {
      const options = current()?.querySelectorAll<HTMLOptionElement>('select[name=kind] option')
      const kind = options?.[number - 1]?.value
      if (kind) say(current()!, { change: 'kind', kind }, `Kind: ${kind}.`)
    },
    undo,
    current,
  }
}

/** What a form says, where that can be kept without loading the page anew. */
function saidIn(form: FormData): { readonly what: object; readonly words: string } | null {
  const change = form.get('change')
  const [name, kind] = [String(form.get('name') ?? '').trim() || null, String(form.get('kind'))]
  if (change === 'accept') return { what: { change }, words: 'Right.' }
  if (change === 'reject') return { what: { change }, words: 'Not a statement: taken out.' }
  if (change === 'speaker') return { what: { change, name }, words: `Speaker: ${name ?? 'nobody known'}.` }
  if (change === 'kind') return { what: { change, kind }, words: `Kind: ${kind}.` }
  return null
}

async function ask(path: string, body: object): Promise<{ readonly id: string } | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(body),
    })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
