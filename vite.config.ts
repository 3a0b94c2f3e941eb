import { defineConfig } from 'vite'

// The library for a browser: one module, and the reader of HTML as a second one that is fetched when a page is read.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/browser',
    target: 'es2024',
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'onrecord.js' },
  },
})
