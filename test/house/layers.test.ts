import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesIn, type Import, importsOf, read } from './imports.ts'

/** The table of ARCHITECTURE.md: who may import whom. It is written there and nowhere else. */
function layers(): Map<
  string,
  { readonly of: ReadonlySet<string>; readonly typesOf: ReadonlySet<string>; readonly browser: string }
> {
  const rows = read('ARCHITECTURE.md').matchAll(/^\| `([\w.]+)` \| ([^|]*) \| (yes|no|only) \|$/gm)
  return new Map(
    rows.map(([, layer, may, browser]) => {
      const names = [...may!.matchAll(/(types of )?`([\w.]+)`/g)]
      const of = names.filter(([, types]) => !types).map(([, , name]) => name!)
      const typesOf = names.map(([, , name]) => name!)
      return [layer!, { of: new Set(of), typesOf: new Set(typesOf), browser: browser! }]
    }),
  )
}

/** `src/text/span.ts` belongs to `text`, `src/read.ts` to `read.ts`, `lab/evaluate.ts` to `lab`. */
const layerOf = (path: string) => (path.startsWith('src/') ? path.split('/')[1]! : path.split('/')[0]!)
const isOurs = ({ of }: Import) => of.endsWith('.ts')

const TABLE = layers()
const FILES = [...filesIn('src', '.ts'), ...filesIn('lab', '.ts'), ...filesIn('bench', '.ts')]
const IMPORTS = FILES.flatMap(importsOf)

test('every file stands in a layer of the table in ARCHITECTURE.md, and every layer has files', () => {
  assert.deepEqual([...new Set(FILES.map(layerOf))].sort(), [...TABLE.keys()].sort())
})

test('a layer imports only what the table allows', () => {
  const broken = IMPORTS.filter(isOurs).filter(({ file, of, typeOnly }) => {
    const [importer, imported] = [layerOf(file), layerOf(of)]
    const { of: may, typesOf } = TABLE.get(importer) ?? { of: new Set(), typesOf: new Set() }
    return importer !== imported && imported !== 'errors.ts' && !(typeOnly ? typesOf : may).has(imported)
  })
  assert.deepEqual(
    broken.map(({ file, of }) => `${layerOf(file)} may not import ${layerOf(of)}: ${file} imports ${of}`),
    [],
  )
})

test('folders meet only through their index.ts', () => {
  const broken = IMPORTS.filter(isOurs).filter(({ file, of }) => {
    const inside = layerOf(file) === layerOf(of) || of.split('/').length === 2
    const atDoor = layerOf(file) === 'lab' ? of.endsWith('/index.ts') : of === `src/${layerOf(of)}/index.ts`
    return !inside && !atDoor
  })
  assert.deepEqual(
    broken.map(({ file, of }) => `${layerOf(of)} is entered by its index.ts alone: ${file} imports ${of}`),
    [],
  )
})

test('what runs in a browser imports nothing of Node', () => {
  const broken = IMPORTS.filter(({ file, of }) => TABLE.get(layerOf(file))?.browser !== 'no' && of.startsWith('node:'))
  assert.deepEqual(
    broken.map(({ file, of }) => `${layerOf(file)} runs in a browser: ${file} may not import ${of}`),
    [],
  )
})

test('a door names what it lets through', () => {
  const open = FILES.filter((file) => /^export \*/m.test(read(file)))
  assert.deepEqual(open, [])
})

test('the stages are pure: no clock, no network, no randomness', () => {
  const IMPURE = /\b(?:Date\.now|new Date\(\)|performance\.now|Math\.random|crypto\.\w|fetch\(|setTimeout|process\.)/
  const impure = FILES.filter((file) => TABLE.get(layerOf(file))?.browser === 'yes' && IMPURE.test(read(file)))
  assert.deepEqual(impure, [])
})
