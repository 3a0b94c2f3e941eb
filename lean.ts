import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { minifySync } from 'vite'

// The last step of "npm run build": takes out of `dist` what no program reads, which would be a third of it. The names of functions stay, so that a stack trace says where it was.

const compiled = globSync('dist/**/*.js', { exclude: ['dist/browser/**'] })
for (const file of compiled) {
  const { code, errors } = minifySync(file, readFileSync(file, 'utf8'), {
    module: true,
    compress: { keepNames: { function: true, class: true } },
    mangle: { toplevel: false, keepNames: true },
  })
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`)
  writeFileSync(file, code)
}

// Declarations are for those who import the library: what none of its types is made of, nobody can name.
const named = new Set([join('dist', 'index.d.ts')])
for (const file of named)
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g))
    named.add(join(dirname(file), `${name}.d.ts`))
for (const file of globSync('dist/**/*.d.ts')) if (!named.has(file)) rmSync(file)
