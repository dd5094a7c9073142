import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Source } from './sources.ts'

/** A process that loads and exercises the sources, and reports every regular expression that they made from a text. */
const made = new Map<string, Source>()
const root = fileURLToPath(new URL('../../', import.meta.url))
const Native = globalThis.RegExp
globalThis.RegExp = new Proxy(Native, {
  construct(target, given) {
    const shape = Reflect.construct(target, given) as RegExp
    const at = makerIn(new Error().stack ?? '')
    made.set(`${at} ${shape.source} ${shape.flags}`, { at, source: shape.source, flags: shape.flags })
    return shape
  },
})

/** The source and the line from which a stack was called: `core/reason.ts:10`. */
function makerIn(stack: string): string {
  const caller = stack.split('\n')[2] ?? ''
  const [, file = '', line = ''] = /\(?(?:file:\/\/)?(\/[^:]+):(\d+):\d+\)?$/.exec(caller) ?? []
  return `${relative(root, file)}:${line}`
}

process.on('message', async (files: readonly string[]) => {
  for (const file of files) await import(`../../${file}`)
  const { workAll } = await import('./work.ts')
  workAll()
  process.send?.([...made.values()])
})
process.send?.('ready')
