import type { BuildOptions } from 'esbuild'

/** How a program is built for Node: what is loaded on demand stays in a file of its own. */
export const built = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  minify: true,
  // grammY's fetch recognises a signal by the name of its class.
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // node-fetch requires it only if Node has no URL of its own.
  alias: { 'whatwg-url': 'node:url' },
  external: ['better-sqlite3', '@langchain/*', '@napi-rs/canvas', 'esbuild'],
  banner: { js: "import{createRequire as requiring}from'node:module';const require=requiring(import.meta.url);" },
} satisfies BuildOptions

/** The same in one piece, as a script that can be precompiled. */
export const builtAsScript = {
  ...built,
  splitting: false,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  define: { 'import.meta.url': 'here' },
  banner: { js: "const here=require('node:url').pathToFileURL(__filename).href;" },
} satisfies BuildOptions
