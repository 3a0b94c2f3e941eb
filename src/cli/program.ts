import { Command } from 'commander'
import { VERSION } from '../workers/index.ts'

const EXAMPLES = `
Examples:
  onrecord read examples/bridge-dispute.txt
  onrecord extract articles.jsonl --output statements.jsonl
  onrecord explain examples/bridge-dispute.txt --at 240
  onrecord verify "The builder pays" --in examples/press-conference.txt

Exit status: 0 done; 1 something unexpected, or more bad records than --max-errors; 2 the command line is wrong;
3 a file could not be read or written; 4 a quotation is what --fail-on names; 5 a promise of the record is broken; 130 stopped with Ctrl-C.`

const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  read: async () => (await import('./commands/read.ts')).addRead,
  extract: async () => (await import('./commands/extract.ts')).addExtract,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  check: async () => (await import('./commands/check.ts')).addCheck,
  compare: async () => (await import('./commands/compare.ts')).addCompare,
  add: async () => (await import('./commands/add.ts')).addAdd,
  search: async () => (await import('./commands/search.ts')).addSearch,
  speaker: async () => (await import('./commands/speaker.ts')).addSpeaker,
  timeline: async () => (await import('./commands/timeline.ts')).addTimeline,
  speakers: async () => (await import('./commands/speakers/index.ts')).addSpeakers,
  stats: async () => (await import('./commands/stats.ts')).addStats,
  export: async () => (await import('./commands/export.ts')).addExport,
  reread: async () => (await import('./commands/reread.ts')).addReread,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctor,
  serve: async () => (await import('./commands/serve.ts')).addServe,
  mcp: async () => (await import('./commands/mcp.ts')).addMcp,
}

/**
 * The command line: a command is one file and one line here. For arguments that begin with the name of a command, with that one alone: to load the others would cost
 * time and memory.
 */
export async function programOf(args: readonly string[] = []): Promise<Command> {
  const program = new Command('onrecord')
    .description('Reads news and keeps an exact record of who said what.')
    .version(VERSION, '--version', 'print the version')
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({ sortSubcommands: false })
    .enablePositionalOptions() // so that the commands of "speakers" have options of the same names
    .exitOverride()
    .configureOutput({ outputError: () => {} }) // main says it, as it says every other error
    .addHelpText('after', EXAMPLES)
  const [name = ''] = args
  const all = name === '--version' ? [] : Object.values(COMMANDS)
  const asked = Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]!] : all
  for (const add of await Promise.all(asked.map((load) => load()))) add(program)
  return program
}
