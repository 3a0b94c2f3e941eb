import { apiPage, errorsPage, keysPage } from './docs.ts'
import { galleryPage } from './gallery.ts'
import { herePage } from './here.ts'
import type { Page } from './page.ts'
import { readForms, readPage } from './read.ts'
import { articlePage, explanationPage } from './reading.ts'
import { verifyPage } from './verify.ts'

/** Every page, those of the navigation in its order. A page is a file and a line here. */
export const PAGES: readonly Page[] = [
  readPage,
  verifyPage,
  readForms,
  herePage,
  articlePage,
  explanationPage,
  apiPage,
  errorsPage,
  keysPage,
  galleryPage,
]
