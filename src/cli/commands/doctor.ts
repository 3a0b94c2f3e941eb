import type { Command } from 'commander'
import { type Reread, rereading } from '../../adding/index.ts'
import { OnrecordError } from '../../errors.ts'
import type { Finding, Store } from '../../record/index.ts'
import { readerOf, readingPool } from '../../workers/index.ts'
import { color, jobs, noColor, rules, timeout } from '../options.ts'
import { outputTo } from '../output.ts'
import { type RecordOptions, record, withRecord } from '../record-options.ts'
import { type Screen, screenOf, visible } from '../terminal.ts'
import { counted } from '../words.ts'
import { painted, wrap } from '../wrap.ts'

type Options = RecordOptions & {
  readonly digest?: true
  readonly reread?: true
  readonly rebuild?: true
  readonly json?: true
  readonly rules?: boolean
  readonly jobs: number
  readonly timeout: number
  readonly color?: boolean
}

const EXAMPLES = `
Examples:
  onrecord doctor
  onrecord doctor --digest
  onrecord doctor --reread

Each promise of docs/record.md is gone through and said to be kept or broken. The exit status is 5 where one is broken.`

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check the record: each promise kept or broken')
    .addOption(record())
    .option('--digest', 'print only the number that is the same for the same record, in whatever order it was made')
    .option('--reread', 'say too what reading every document anew would change')
    .option('--rebuild', 'first make anew what follows from what was given: the index, the speakers, the copies')
    .option('--json', 'print all that was found as JSON')
    .addOption(rules())
    .addOption(jobs())
    .addOption(timeout(10))
    .addOption(color())
    .addOption(noColor())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(options: Options): Promise<void> {
  const out = await outputTo(undefined)
  await withRecord(options, async (store) => {
    if (options.rebuild) await store.rebuild()
    if (options.digest) {
      return out.write(`${await store.digest()}\n`)
    }
    const findings = await store.check()
    const { documents, statements } = await store.extent()
    const changes = options.reread ? await changesIn(store, options) : null
    const screen = screenOf(process.stdout, process.env, options.color)
    await out.write(
      options.json
        ? `${JSON.stringify({ documents, statements, promises: findings, reread: changes }, null, 2)}\n`
        : pageOf(findings, { documents, statements }, changes, screen),
    )
    const broken = findings.filter((finding) => finding.broken.length > 0)
    if (broken.length > 0)
      throw new OnrecordError('promises-broken', { count: broken.length, what: broken.map(({ promise }) => promise).join(', ') })
  })
}

type Changes = { documents: number; came: number; went: number; changed: number }

/** What reading every document anew would change, all told. */
async function changesIn(store: Store, options: Options): Promise<Changes> {
  const pool = readingPool({ jobs: options.jobs, seconds: options.timeout, rules: options.rules })
  const changes: Changes = { documents: 0, came: 0, went: 0, changed: 0 }
  const isChange = ({ came, went, changed }: Reread) => came + went + changed > 0
  try {
    const read = options.rules ? { rules: true } : {}
    for await (const one of rereading({ store, pool, reader: readerOf(options), read, dryRun: true })) {
      if (isChange(one)) changes.documents++
      changes.came += one.came
      changes.went += one.went
      changes.changed += one.changed
    }
    return changes
  } finally {
    await pool.close()
  }
}

function pageOf(
  findings: readonly Finding[],
  { documents, statements }: { readonly documents: number; readonly statements: number },
  changes: Changes | null,
  screen: Screen,
): string {
  const lines = findings.flatMap(({ promise, says, broken }) => [
    ...row(broken.length > 0 ? 'broken' : 'kept', promise, says, screen),
    ...broken.flatMap((what) => row('', '', what, screen)),
  ])
  const told = changes
    ? [
        '',
        `Reading anew would change ${counted(changes.documents, 'document')}: ${counted(changes.came, 'statement')} would come, ${changes.went.toLocaleString('en')} go, ${changes.changed.toLocaleString('en')} be told otherwise. "onrecord reread" does it.`,
      ]
    : []
  return `${[`${counted(documents, 'document')}, ${counted(statements, 'statement')}`, '', ...lines, ...told].join('\n')}\n`
}

// Of the names of promises.
const WIDEST = 'utterances'.length

function row(state: string, promise: string, says: string, screen: Screen): string[] {
  const head = `${state.padEnd(7)} ${promise.padEnd(WIDEST)} `
  return wrap([{ text: visible(says), style: state === 'kept' ? null : 'warning' }], screen.width - head.length).map(
    (line, index) => `${index === 0 ? head : ' '.repeat(head.length)}${painted(line, screen)}`,
  )
}
