import { Command } from 'commander'
import { VERSION } from '../workers/index.ts'
import { addAdd } from './commands/add.ts'
import { addCheck } from './commands/check.ts'
import { addCompare } from './commands/compare.ts'
import { addDoctor } from './commands/doctor.ts'
import { addExplain } from './commands/explain.ts'
import { addExport } from './commands/export.ts'
import { addExtract } from './commands/extract.ts'
import { addMcp } from './commands/mcp.ts'
import { addRead } from './commands/read.ts'
import { addReread } from './commands/reread.ts'
import { addSearch } from './commands/search.ts'
import { addServe } from './commands/serve.ts'
import { addSpeaker } from './commands/speaker.ts'
import { addSpeakers } from './commands/speakers/index.ts'
import { addStats } from './commands/stats.ts'
import { addTimeline } from './commands/timeline.ts'
import { addVerify } from './commands/verify.ts'

const EXAMPLES = `
Examples:
  onrecord read examples/bridge-dispute.txt
  onrecord extract articles.jsonl --output statements.jsonl
  onrecord explain examples/bridge-dispute.txt --at 240
  onrecord verify "The builder pays" --in examples/press-conference.txt

Exit status: 0 done; 1 something unexpected, or more bad records than --max-errors; 2 the command line is wrong;
3 a file could not be read or written; 4 a quotation is what --fail-on names; 5 a promise of the record is broken; 130 stopped with Ctrl-C.`

/** The whole command line: a command is one file and one line here. */
export function programOf(): Command {
  const program = new Command('onrecord')
    .description('Reads news and keeps an exact record of who said what.')
    .version(VERSION, '--version', 'print the version')
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({ sortSubcommands: false })
    .enablePositionalOptions() // so that the commands of "speakers" have options of the same names
    .exitOverride()
    .configureOutput({ outputError: () => {} }) // main says it, as it says every other error
    .addHelpText('after', EXAMPLES)
  addRead(program)
  addExtract(program)
  addExplain(program)
  addVerify(program)
  addCheck(program)
  addCompare(program)
  addAdd(program)
  addSearch(program)
  addSpeaker(program)
  addTimeline(program)
  addSpeakers(program)
  addStats(program)
  addExport(program)
  addReread(program)
  addDoctor(program)
  addServe(program)
  addMcp(program)
  return program
}
