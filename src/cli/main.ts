import { CommanderError } from 'commander'
import { OnrecordError } from '../errors.ts'
import { complain } from './complain.ts'
import { programOf } from './program.ts'

try {
  const args = process.argv.slice(2)
  await (await programOf(args)).parseAsync(args, { from: 'user' })
} catch (error) {
  if (!(error instanceof CommanderError)) complain(error)
  else if (error.exitCode !== 0 && error.code === 'commander.help') process.exitCode = 2
  else if (error.exitCode !== 0) complain(new OnrecordError('usage', { problem: sentenceOf(error.message) }))
}

/** "error: unknown option '--jsno'\n(Did you mean --json?)" without its first word, its line break and its last full stop. */
function sentenceOf(message: string): string {
  return message
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .replace(/\.$/, '')
}
