import assert from 'node:assert/strict'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { folderFor } from '../cli/run.ts'
import { built, execute } from './built.ts'
import { ROOT } from './imports.ts'

type Packed = { readonly filename: string; readonly files: readonly { readonly path: string; readonly size: number }[] }

const ARTICLE = 'Mayor: Dam to Stay\n\n“We will build it,” said Mayor Ana Roe.\n'

async function packInto(folder: string): Promise<Packed> {
  const { stdout } = await execute('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT })
  return JSON.parse(stdout)[0]
}

describe('the package', () => {
  before(built)

  test('holds the launcher, the built program and the browser bundle, and none of the sources', async (t) => {
    const { files } = await packInto(folderFor(t))
    const paths = files.map(({ path }) => path)
    for (const path of [
      'bin/onrecord.cjs',
      'dist/cli/main.js',
      'dist/workers/worker.js',
      'dist/index.d.ts',
      'dist/browser/onrecord.js',
      'dist/browser/main.js',
      'dist/browser/style/tokens.css',
      'dist/browser/fonts/OFL.txt',
      'dist/server/index.js',
      'examples/bridge-dispute.txt',
      'LICENSE',
    ])
      assert.ok(paths.includes(path), path)
    const strange = paths.filter(
      (path) => !/^(?:bin|dist|examples|models)\/|^(?:LICENSE|README\.md|CHANGELOG\.md|package\.json)$/.test(path),
    )
    assert.deepEqual(strange, [])
    const telling = paths.filter((path) => {
      const text = readFileSync(join(ROOT, path), 'latin1')
      return [ROOT, `${homedir()}/`].some((place) => text.includes(place))
    })
    assert.deepEqual(telling, [], 'no file names a place of this machine')
  })

  test('weighs no more than 5 MB without the model', async (t) => {
    const { files } = await packInto(folderFor(t))
    const weight = files.reduce((sum, { path, size }) => sum + (path.startsWith('models/') ? 0 : size), 0)
    assert.ok(weight < 5e6, `${weight} bytes`)
  })

  test('declares the types of the library, with all they are made of, and no others', async (t) => {
    const { files } = await packInto(folderFor(t))
    const packed = new Set(files.map(({ path }) => path))
    const reached = new Set(['dist/index.d.ts'])
    for (const path of reached) {
      assert.ok(packed.has(path), path)
      for (const [, name] of readFileSync(join(ROOT, path), 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g))
        reached.add(join(path, '..', `${name}.d.ts`))
    }
    assert.ok(reached.size > 100)
    assert.deepEqual(
      [...packed].filter((path) => path.endsWith('.d.ts') && !reached.has(path)),
      [],
    )
  })

  test('unpacked beside its dependencies, it reads', async (t) => {
    const folder = folderFor(t)
    const { filename } = await packInto(folder)
    await execute('tar', ['-xzf', filename], { cwd: folder })
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'article.txt'), ARTICLE)
    const { stdout } = await execute(process.execPath, ['package/bin/onrecord.cjs', 'read', 'article.txt'], { cwd: folder })
    assert.match(stdout, /^Mayor: Dam to Stay\n[\s\S]*Ana Roe \(Mayor Ana Roe\) {2}said[\s\S]*“We will build it,”/)
  })

  test('installed in an empty folder, npx finds it', async (t) => {
    const folder = folderFor(t)
    const { filename } = await packInto(folder)
    writeFileSync(join(folder, 'package.json'), '{"private": true}')
    writeFileSync(join(folder, 'article.txt'), ARTICLE)
    try {
      await execute('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`], {
        cwd: folder,
        timeout: 60_000,
      })
    } catch (error) {
      return t.skip(`skipped: npm could not install the tarball here (${String(error).split('\n')[0]})`)
    }
    const { stdout } = await execute('npx', ['onrecord', 'read', 'article.txt', '--jsonl'], { cwd: folder })
    assert.equal(JSON.parse(stdout.split('\n')[0]!).doc.length, 64)
  })
})

describe('an older Node', () => {
  const SAYS = /^onrecord needs Node\.js 24 or newer; this is v(\d+\.\d+\.\d+)\. [^\n]+\n$/

  const refusal = async (node: string, args: readonly string[]) => {
    const failed = await execute(node, [...args, join(ROOT, 'bin/onrecord.cjs'), 'read', 'x']).catch((error) => error)
    assert.equal(failed.code, 1)
    assert.equal(failed.stdout, '')
    return SAYS.exec(failed.stderr)?.[1]
  }

  test('is told in one line which Node is needed', async (t) => {
    const fake = join(folderFor(t), 'older.cjs')
    writeFileSync(fake, "Object.defineProperty(process, 'versions', { value: { node: '22.1.0' } })")
    assert.equal(await refusal(process.execPath, ['--require', fake]), '22.1.0')
  })

  test('a real one says the same', async (t) => {
    const version = existsSync('/usr/bin/node') ? (await execute('/usr/bin/node', ['--version'])).stdout.trim().slice(1) : ''
    if (version === '' || Number.parseInt(version, 10) >= 24) return t.skip('skipped: /usr/bin/node is no older Node here')
    assert.equal(await refusal('/usr/bin/node', []), version)
  })
})
