import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

type Costs = Readonly<Record<string, number>>

/** Runs a file of this folder in a process of its own; resolves to the figures that it prints as JSON. */
export async function inChild(name: string): Promise<Costs> {
  const child = started(name)
  child.stdin.end()
  return JSON.parse(await text(child.stdout))
}

/** A file of this folder in a process of its own that measures again each time it is asked. */
export async function askedChild(name: string, ...args: readonly string[]) {
  const child = started(name, ...args)
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async (): Promise<Costs> => JSON.parse((await lines.next()).value ?? 'null')
  await next()
  return {
    measure: () => {
      child.stdin.write('again\n')
      return next()
    },
    end: () => void child.stdin.end(),
  }
}

function started(name: string, ...args: readonly string[]) {
  const file = fileURLToPath(new URL(name, import.meta.url))
  return spawn(process.execPath, ['--expose-gc', '--import', 'tsx', file, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

/** Resident memory in MB, after garbage collection. */
export function residentMb(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1024 ** 2
}
