import { existsSync, readFileSync } from 'node:fs'

/** The modules of the pages, as a browser takes them. */
export type Bundle = { get(name: string): Promise<Uint8Array | null> }

/** Those of `npm run build`, or, in a clone that was not built, made when the first one is asked for. */
export function bundleIn(built: URL, sources: URL): Bundle {
  return existsSync(built) ? builtBundle(built) : madeBundle(sources)
}

function builtBundle(folder: URL): Bundle {
  return {
    async get(name) {
      if (!/^[\w-]+\.js$/.test(name)) return null
      const file = new URL(name, folder)
      return existsSync(file) ? readFileSync(file) : null
    },
  }
}

/** Vite makes it in memory, with the settings `npm run build` has. It comes with every clone; the package itself does not need it. */
function madeBundle(root: URL): Bundle {
  let made: Promise<ReadonlyMap<string, string>> | undefined
  const make = async () => {
    const { build } = await import('vite')
    const found = await build({
      root: root.pathname,
      configFile: new URL('vite.config.ts', root).pathname,
      logLevel: 'error',
      build: { write: false },
    })
    const outputs = Array.isArray(found) ? found : 'output' in found ? [found] : []
    return new Map(
      outputs.flatMap(({ output }) =>
        output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])),
      ),
    )
  }
  return {
    async get(name) {
      made ??= make()
      const code = (await made).get(name)
      return code === undefined ? null : Buffer.from(code)
    },
  }
}
