import { addPage } from './add.ts'
import { comparePage } from './compare.ts'
import { correctPage, undoPage } from './correct.ts'
import { decidePage } from './decide.ts'
import { apiPage, errorsPage, keysPage } from './docs.ts'
import { documentExplanation, documentPage, statementPage } from './document.ts'
import { documentsPage } from './documents.ts'
import { galleryPage } from './gallery.ts'
import { herePage } from './here.ts'
import { inboxPage } from './inbox.ts'
import type { Page } from './page.ts'
import { readForms, readPage } from './read.ts'
import { articlePage, explanationPage } from './reading.ts'
import { searchPage } from './search.ts'
import { speakerPage } from './speaker.ts'
import { speakersPage } from './speakers.ts'
import { statisticsPage } from './statistics.ts'
import { verifyPage } from './verify.ts'

/** Every page, those of the navigation in its order. A page is a file and a line here. */
export const PAGES: readonly Page[] = [
  readPage,
  searchPage,
  speakersPage,
  verifyPage,
  comparePage,
  documentsPage,
  statisticsPage,
  inboxPage,
  readForms,
  herePage,
  articlePage,
  explanationPage,
  addPage,
  documentPage,
  documentExplanation,
  statementPage,
  speakerPage,
  correctPage,
  undoPage,
  decidePage,
  apiPage,
  errorsPage,
  keysPage,
  galleryPage,
]
