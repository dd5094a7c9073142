import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform, version } from 'esbuild'

/** @type {import('esbuild').TransformOptions} */
const options = {
  loader: 'ts',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  sourcesContent: false,
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
}

/** The cache of sources compiled to JavaScript, by a hash of what they were made from. */
const kept = join(tmpdir(), `ziping-sources-${userInfo().uid}`)
mkdirSync(kept, { recursive: true, mode: 0o700 })

/** Package → its location for all our sources. */
const packages = new Map()

const isOurs = (url) => url?.startsWith('file:') && !url.includes('/node_modules/')
const isRelative = (name) => /^\.\.?\//.test(name)

/** Resolves imports without searching: our sources name each other in full, and share one folder of packages. */
export async function resolve(name, context, next) {
  if (!isOurs(context.parentURL) || /^[/\w]+:|^\//.test(name)) return next(name, context)
  if (isRelative(name)) return { url: new URL(name, context.parentURL).href, shortCircuit: true }
  const found = packages.get(name) ?? { ...(await next(name, context)), shortCircuit: true }
  packages.set(name, found)
  return found
}

/** Loads our sources as JavaScript; JSON that packages import without declaring it is allowed. */
export async function load(url, context, next) {
  const { pathname } = new URL(url)
  if (pathname.endsWith('.ts') && isOurs(url)) return moduleOf(await compiled(fileURLToPath(url)))
  if (!pathname.endsWith('.json') || context.importAttributes.type !== undefined) return next(url, context)
  return moduleOf(`export default ${readFileSync(fileURLToPath(url), 'utf8')}`)
}

const moduleOf = (source) => ({ format: 'module', source, shortCircuit: true })

async function compiled(path) {
  const text = readFileSync(path)
  const made = [version, JSON.stringify(options), path, text]
  const name = made.reduce((hash, part) => hash.update(part), createHash('sha1')).digest('hex')
  const file = join(kept, name)
  try {
    return readFileSync(file)
  } catch {
    const { code } = await transform(text, { ...options, sourcefile: path })
    keep(file, code)
    return code
  }
}

/** Written completely or not at all, since several processes read and write here. */
function keep(file, code) {
  const own = `${file}.${process.pid}`
  writeFileSync(own, code)
  renameSync(own, file)
}
