// What every page loads. A page works without it; with it the keyboard does, files can be dropped, and statements are lit where they stand.
import { startCopying } from './copy.ts'
import { startDropping } from './drop.ts'
import { startInbox } from './inbox.ts'
import { startKeys } from './keys.ts'
import { cardFromServer, startReading } from './reading.ts'

document.documentElement.classList.add('scripts')
startCopying()
startDropping()
const reading = document.querySelector<HTMLElement>('.reading')
const inbox = document.querySelector<HTMLElement>('[data-inbox]')
startKeys(reading && startReading(reading, cardFromServer(reading.dataset.at ?? '')), inbox && startInbox(inbox))
