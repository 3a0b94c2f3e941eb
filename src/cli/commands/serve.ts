import { type Command, InvalidArgumentError, Option } from 'commander'
import { color, noColor, timeout } from '../options.ts'
import { type RecordOptions, record } from '../record-options.ts'
import { screenOf } from '../terminal.ts'

type Options = RecordOptions & {
  readonly port: number
  readonly host: string
  readonly token?: string
  readonly timeout: number
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
  onrecord serve
  onrecord serve --port 8080
  ONRECORD_TOKEN=… onrecord serve --host 0.0.0.0

It listens on this machine alone unless --host says otherwise. Ctrl-C stops it: what is under way is answered first.`

const SHORTEST_TOKEN = 16

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('show pages to read and verify in the browser, and answer programs over HTTP')
    .addOption(new Option('--port <number>', 'the port; 0 takes any that is free').argParser(portIn).default(4141))
    .addOption(new Option('--host <address>', 'the address; one that others can reach wants a token').default('127.0.0.1'))
    .addOption(new Option('--token <secret>', 'what every request has to bring').env('ONRECORD_TOKEN').argParser(tokenIn))
    .addOption(record())
    .addOption(timeout(10))
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(options: Options): Promise<void> {
  // Loaded here: no other command needs it, and each starts the sooner.
  const { serve } = await import('../../server/index.ts')
  const { port, host, token, record, timeout } = options
  const server = await serve({ port, host, record, timeout, ...(token !== undefined && { token }) })
  const screen = screenOf(process.stdout, process.env, options.color)
  // Before it is said where: whoever reads that may stop it at once.
  const stopped = stopAsked()
  process.stdout.write(`Onrecord is at ${screen.paint('speaker', server.url)}\n${screen.paint('quiet', 'Ctrl-C stops it.')}\n`)
  await stopped
  await server.close()
}

/** Kept when the user asks it to stop, with Ctrl-C or otherwise. Asked a second time, it does not wait. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(130))
        resolve()
      })
  })
}

function portIn(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (!(port <= 65_535)) throw new InvalidArgumentError('Give a whole number from 0 to 65535.')
  return port
}

function tokenIn(value: string): string {
  if (value.length < SHORTEST_TOKEN)
    throw new InvalidArgumentError(`Give at least ${SHORTEST_TOKEN} characters, such as "openssl rand -hex 16" prints.`)
  return value
}
