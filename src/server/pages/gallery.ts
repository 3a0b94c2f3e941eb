import { galleryView } from '../../views/index.ts'
import type { Page } from './page.ts'

/** Every piece of the house style on one page, for who changes it and for the tests that look at it. */
export const galleryPage: Page = {
  path: '/gallery',
  show: async () => ({ title: 'The pieces – Onrecord', body: galleryView() }),
}
