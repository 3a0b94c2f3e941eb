import { randomBytes } from 'node:crypto'
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { OnrecordError } from '../errors.ts'

/** Where results go. Each of these throws `output-failed`. */
export type Output = {
  write(piece: string | Uint8Array): Promise<void>
  /** All is written: only now does a file stand under its name. */
  finish(): Promise<void>
  /** Not all is written: a file that was there before stays as it was. */
  giveUp(): Promise<void>
}

/** Standard output, or the file named. */
export function outputTo(file: string | undefined): Promise<Output> {
  return file === undefined ? Promise.resolve(standardOutput()) : fileOutput(file)
}

/** Writes one piece, whole or not at all. Throws `output-failed`. */
export async function writeOnce(file: string | undefined, piece: string): Promise<void> {
  const out = await outputTo(file)
  try {
    await out.write(piece)
    await out.finish()
  } catch (error) {
    await out.giveUp()
    throw error
  }
}

function standardOutput(): Output {
  // The one who reads us has had enough ("| head"): that is no error, and nothing is left to do.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
  })
  return {
    write: (piece) =>
      new Promise((resolve, reject) => {
        process.stdout.write(piece, (error) => (error ? reject(failed(error)) : resolve()))
      }),
    finish: async () => {},
    giveUp: async () => {},
  }
}

async function fileOutput(file: string): Promise<Output> {
  try {
    const target = await realpath(file).catch(() => file)
    const old = await stat(target).catch(() => null)
    return old && !old.isFile() ? inPlace(await open(target, 'w')) : await beside(target, old?.mode ?? 0o666)
  } catch (error) {
    throw failed(error)
  }
}

/** A device or a pipe: there is nothing to replace. */
function inPlace(handle: FileHandle): Output {
  return {
    write: (piece) => attempt(() => handle.writeFile(piece)),
    finish: () => attempt(() => handle.close()),
    giveUp: () => handle.close(),
  }
}

/** A file is written under another name in the same folder and takes its name when it is whole. */
async function beside(target: string, mode: number): Promise<Output> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`)
  const handle = await open(temporary, 'wx', mode)
  return {
    write: (piece) => attempt(() => handle.writeFile(piece)),
    finish: () =>
      attempt(async () => {
        await handle.sync()
        await handle.close()
        await rename(temporary, target)
      }),
    async giveUp() {
      await handle.close().catch(() => {})
      await rm(temporary, { force: true })
    },
  }
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw failed(error)
  }
}

const failed = (error: unknown) =>
  new OnrecordError('output-failed', { reason: (error as NodeJS.ErrnoException).code ?? String(error) })
