import { defineConfig } from 'vite'

// The library for a browser. The reader of HTML is a module of its own, fetched when the first page is read.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/browser',
    target: 'es2024',
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'onrecord.js' },
  },
})
