import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { inputsOf } from '../../src/intake/index.ts'
import { folderFor, ran } from '../cli/run.ts'

/** A folder with files; a name that ends in "/" is a folder. */
function folderWith(t: TestContext, names: readonly string[]): string {
  const folder = folderFor(t)
  for (const name of names) {
    mkdirSync(join(folder, name.endsWith('/') ? name : join(name, '..')), { recursive: true })
    if (!name.endsWith('/')) writeFileSync(join(folder, name), 'x')
  }
  return folder
}

/** What the names stand for, in short, with paths from the folder; and what was passed over. */
async function named(names: readonly string[], folder = ''): Promise<{ inputs: string[]; passed: string[] }> {
  const short = (path: string) => path.replace(`${folder}/`, '').replace(folder, '.')
  const passed: string[] = []
  const inputs: string[] = []
  for await (const input of inputsOf(names, { passed: (where, what) => passed.push(`${short(where)}: ${what}`) }))
    inputs.push(
      input.kind === 'file'
        ? `${short(input.path)}${input.found ? '' : ' named'}`
        : input.kind === 'address'
          ? input.url
          : input.kind === 'failed'
            ? `${short(input.where)}: ${input.error.code}`
            : input.kind,
    )
  return { inputs, passed }
}

describe('what a user names', () => {
  test('files, addresses and standard input are told apart', async (t) => {
    const folder = folderWith(t, ['a.txt', 'https:', '-'])
    const { inputs } = await named(
      [
        join(folder, 'a.txt'),
        '-',
        'https://post.example/a',
        'HTTP://post.example',
        pathToFileURL(join(folder, 'a.txt')).href,
        join(folder, 'b'),
      ],
      folder,
    )
    assert.deepEqual(inputs, [
      'a.txt named',
      'standard-input',
      'https://post.example/a',
      'HTTP://post.example',
      'a.txt named',
      'b: file-missing',
    ])
  })

  test('a folder is all that is below it, in the order of the names, less what is hidden and what goes with a saved page', async (t) => {
    const folder = folderWith(t, [
      'b.txt',
      'a/2.html',
      'a/10.html',
      'a/.git/x',
      'Z.txt',
      '.hidden',
      'empty/',
      'page.html',
      'page_files/a.html',
      'style.css',
      'other_files/b.html',
    ])
    const { inputs, passed } = await named([folder], folder)
    assert.deepEqual(inputs, ['Z.txt', 'a/10.html', 'a/2.html', 'b.txt', 'other_files/b.html', 'page.html'])
    assert.deepEqual(passed, [
      '.hidden: a hidden file',
      'a/.git: a hidden file',
      'page_files: what a browser saved beside a page',
      'style.css: a script or style sheet',
    ])
  })

  test('links are followed, loops are not, and a link to nothing is told', async (t) => {
    const folder = folderWith(t, ['a/x.txt', 'b/'])
    symlinkSync(folder, join(folder, 'a/loop'))
    symlinkSync(join(folder, 'a'), join(folder, 'b/again'))
    symlinkSync(join(folder, 'a/x.txt'), join(folder, 'b/x.txt'))
    symlinkSync(join(folder, 'none'), join(folder, 'b/y.txt'))
    const { inputs, passed } = await named([folder], folder)
    assert.deepEqual(inputs, ['a/x.txt', 'b/x.txt', 'b/y.txt: file-missing'])
    assert.deepEqual(passed, ['a/loop: a folder seen before', 'b/again: a folder seen before'])
  })

  test('a pattern is what matches it, in order; one that is a file is that file', async (t) => {
    const folder = folderWith(t, ['a/1.txt', 'a/2.txt', 'a/b/3.txt', 'a/4.html', 'a/.5.txt', 'what?.txt', 'whats.txt'])
    assert.deepEqual((await named([join(folder, 'a/*.txt')], folder)).inputs, ['a/1.txt', 'a/2.txt'])
    assert.deepEqual((await named([join(folder, 'a/**')], folder)).inputs, ['a/1.txt', 'a/2.txt', 'a/4.html', 'a/b/3.txt'])
    assert.deepEqual((await named([join(folder, 'a/{1,4}.*')], folder)).inputs, ['a/1.txt', 'a/4.html'])
    assert.deepEqual((await named([join(folder, 'what?.txt')], folder)).inputs, ['what?.txt named'])
    assert.deepEqual((await named([join(folder, '*.pdf')], folder)).inputs, ['*.pdf: nothing-matches'])
  })

  test('what is no plain file is passed over below a folder, and read where it is named', async (t) => {
    const folder = folderWith(t, ['a.txt'])
    const { status } = await ran('mkfifo', [join(folder, 'pipe')], {})
    if (status !== 0) return t.skip('skipped: no pipes can be made here')
    assert.deepEqual(await named([folder], folder), { inputs: ['a.txt'], passed: ['pipe: no plain file'] })
    assert.deepEqual((await named([join(folder, 'pipe')], folder)).inputs, ['pipe named'])
  })

  test('a folder that may not be read is told, the others are read', async (t) => {
    if (process.getuid?.() === 0) return t.skip('skipped: root may read every folder')
    const folder = folderWith(t, ['a/x.txt', 'b/y.txt'])
    chmodSync(join(folder, 'a'), 0)
    t.after(() => chmodSync(join(folder, 'a'), 0o700))
    assert.deepEqual((await named([folder], folder)).inputs, ['a: file-forbidden', 'b/y.txt'])
  })

  test('folders a thousand deep end where nobody goes', async (t) => {
    const folder = folderWith(t, [`${'a/'.repeat(150)}x.txt`, 'b.txt'])
    const { inputs, passed } = await named([folder], folder)
    assert.deepEqual(inputs, ['b.txt'])
    assert.match(passed[0]!, /a folder more than 100 deep$/)
  })
})
