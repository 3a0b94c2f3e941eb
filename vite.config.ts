import { defineConfig } from 'vite'

// What a browser loads: the library, and for the pages of "onrecord serve" their modules, style and fonts. The reader of HTML is a module of its own,
// fetched when the first page is read.
export default defineConfig({
  publicDir: 'src/client/static',
  build: {
    outDir: 'dist/browser',
    target: 'es2024',
    modulePreload: false,
    // Of a library Vite leaves the white space, a fifth of what the pages load.
    rolldownOptions: { output: { minify: true } },
    lib: {
      entry: {
        onrecord: 'src/index.ts',
        main: 'src/client/main.ts',
        here: 'src/client/here.ts',
        reader: 'src/client/reader.ts',
      },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
  },
})
