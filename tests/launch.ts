import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { Script } from 'node:vm'

/**
 * Starts the program with the same name from an earlier start's compiled code; the first start to end by itself saves
 * that.
 */
const filename = __filename.replace(/\.launch(?=\.cjs$)/, '')
const compiled = filename.replace(/cjs$/, 'compiled')
const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined
const program = new Script(wrap(readFileSync(filename, 'utf8')), { filename, ...(cachedData ? { cachedData } : {}) })
if (program.cachedDataRejected) throw new Error('what was compiled is of another program')
if (!cachedData) process.once('exit', keepCompiled)
program.runInThisContext()({}, createRequire(filename), {}, filename, __dirname)

function keepCompiled(): void {
  const whole = `${compiled}.${process.pid}`
  writeFileSync(whole, program.createCachedData())
  renameSync(whole, compiled)
}
