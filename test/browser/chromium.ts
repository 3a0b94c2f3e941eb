import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

// Shared memory is small in many containers; a browser that runs out of it cannot draw a picture.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Why the tests in a browser are not run here; false where they are. */
export const SKIP = existsSync(CHROMIUM) ? false : `skipped: no Chromium at ${CHROMIUM}; set CHROMIUM to its path`

export const launched = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGS })

/** What the window shows. Where Chromium says that it cannot draw just now, as it does on a busy machine, it is asked again. */
export async function pictureOf(page: Page): Promise<Buffer> {
  for (let tries = 1; ; tries++)
    try {
      return await page.screenshot()
    } catch (error) {
      if (tries === 5) throw error
      await page.waitForTimeout(200 * tries)
    }
}
