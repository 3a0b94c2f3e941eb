import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { sqliteStore, threadedStore } from '../../src/record/index.ts'
import { contract } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let count = 0

contract('a file of SQLite', () => sqliteStore(join(folder, `${count++}.db`), { create: true }))
contract('memory', () => sqliteStore(':memory:'))
contract('a thread of its own', () => threadedStore(join(folder, `${count++}.db`)))
