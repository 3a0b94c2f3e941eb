// The page that reads in the browser alone: what is pasted goes to a thread of this browser and is shown by the same templates the server has.
import type { Reading } from '../read.ts'
import { cardFor, EVERYTHING, type ReadingState, readingView, stateIn } from '../views/index.ts'
import type { Answered, Told } from './reader.ts'
import { startReading } from './reading.ts'
import { fill, workerOf } from './trusted.ts'

/** Seconds after which an article is given up. */
const LIMIT = 60

const root = document.querySelector<HTMLElement>('[data-here]')!
const form = root.querySelector('form')!
const box = root.querySelector('textarea')!
const file = root.querySelector<HTMLInputElement>('input[type=file]')!
const progress = root.querySelector<HTMLElement>('.progress')!
const result = root.querySelector<HTMLElement>('.result')!
let worker: Worker | null = null

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const [chosen] = file.files ?? []
  const useFile = chosen !== undefined && box.value.trim() === ''
  const bytes = useFile ? new Uint8Array(await chosen.arrayBuffer()) : new TextEncoder().encode(box.value)
  progress.textContent = worker ? 'Reading…' : 'Fetching the program and its model, once…'
  const answered = await askWorker({ bytes, name: useFile ? chosen.name : '' })
  progress.textContent = 'refused' in answered ? answered.refused : ''
  if ('reading' in answered) show(answered.reading, EVERYTHING)
})
file.addEventListener('change', () => {
  if (file.files?.length && box.value.trim() === '') form.requestSubmit()
})

function askWorker(told: Told): Promise<Exclude<Answered, { ready: true }>> {
  worker ??= workerOf('reader')
  const thread = worker
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (answer: Exclude<Answered, { ready: true }>, broken = false) => {
      clearTimeout(timer)
      thread.onmessage = null
      if (broken) {
        thread.terminate()
        worker = null
      }
      resolve(answer)
    }
    thread.onmessage = ({ data }: MessageEvent<Answered>) => {
      if (!('ready' in data)) return end(data)
      progress.textContent = 'Reading…'
      timer = setTimeout(() => end({ refused: `Reading took longer than ${LIMIT} s and was stopped.` }, true), LIMIT * 1000)
    }
    thread.onerror = () => end({ refused: 'The program could not be started. Try again, or let the server read.' }, true)
    thread.postMessage(told)
  })
}

/** Shows a reading; its filters, which are links to other states of this page, are followed here. */
function show(reading: Reading, state: ReadingState): void {
  fill(result, readingView(reading, state, { at: null }).toString())
  const shown = result.querySelector<HTMLElement>('.reading')!
  const view = startReading(shown, async (chosen) => cardFor(reading, { ...state, chosen }, { at: null }).toString())
  document.dispatchEvent(new CustomEvent('onrecord:reading', { detail: view }))
  shown.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || !link.getAttribute('href')?.startsWith('?')) return
    event.preventDefault()
    show(reading, stateIn(new URL(link.href).searchParams))
  })
  result.querySelector('.article')?.scrollIntoView({ block: 'start' })
}
