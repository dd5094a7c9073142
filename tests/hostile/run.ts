import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { openStore } from '../../db/open.ts'
import { changes } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { startProgram } from '../bench/program.ts'
import { bundle } from '../bundle.ts'
import { hostileFiles } from './files.ts'
import { hostileMessages } from './messages.ts'
import { hostilePdfs } from './pdfs.ts'
import { bringTo, type Hostile, parcelOf, send } from './play.ts'
import { hostileProse } from './prose.ts'
import { longestWait, openBystander } from './watch.ts'

/**
 * Sends malicious files and messages to the built program, one after another, each by a new person, while somebody else
 * reads their own talk without pause. Prints a row for each; ends with 1 if somebody waited far longer than during
 * harmless messages, a fact changed, or the sender's answer is not a kind sentence.
 */
const mostTimes = 10
/** Nobody notices a shorter wait. */
const feltMs = 250

type Row = { readonly name: string; readonly held: number; readonly faults: readonly string[]; readonly answer: string }

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-hostile-'))
  const rows = await inProgram(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
  const failed = rows.filter(({ faults }) => faults.length > 0)
  process.stdout.write(`${rows.length - failed.length} passed, ${failed.length} failed\n`)
  process.exitCode = failed.length === 0 ? 0 : 1
}

async function inProgram(folder: string): Promise<Row[]> {
  const program = await bundle(join(folder, 'program'))
  if (!program) throw new Error('there is no esbuild')
  const data = join(folder, 'data')
  const { url, stop } = await startProgram([program], data)
  const store = openStore(join(data, 'ziping.db'))
  const bystander = await openBystander(url)
  try {
    const mostHeldMs = Math.max(feltMs, mostTimes * (await calm(url, bystander)))
    const rows: Row[] = []
    for (const hostile of all()) rows.push(await tried(url, store, bystander, hostile, mostHeldMs))
    return rows
  } finally {
    bystander.disconnect()
    store.close()
    await stop()
  }
}

function all(): Hostile[] {
  const files = [...hostileFiles, ...hostileProse].map((file, at) => ({
    ...file,
    stand: at % 2 === 0 ? ('stranger' as const) : ('words' as const),
  }))
  const pdfs = hostilePdfs.map((file) => ({ ...file, stand: 'words' as const }))
  return [...files, ...pdfs, ...hostileMessages]
}

/** The longest wait of somebody else while a new person begins, as on any day. */
async function calm(url: string, bystander: ChildProcess): Promise<number> {
  return (await longestWait(bystander, () => bringTo(url, 'menu', '李强'))).held
}

async function tried(
  url: string,
  store: Store,
  bystander: ChildProcess,
  hostile: Hostile,
  mostHeldMs: number,
): Promise<Row> {
  const sender = await bringTo(url, hostile.stand, '李强')
  const parcel = parcelOf(hostile)
  const before = countChanges(store)
  const { result: seen, held } = await longestWait(bystander, () => send(sender, parcel))
  const changed = countChanges(store) - before
  const faults = [
    ...(held > mostHeldMs ? [`held ${Math.round(held)} ms`] : []),
    ...(changed > (isAnswer(seen.said) ? 1 : 0) ? [`${changed} facts changed`] : []),
    ...seen.unkind,
  ]
  const name = `${hostile.stand}: ${hostile.name}`
  const row = { name, held, faults, answer: (seen.said.at(-1) ?? '').replaceAll('\n', ' ') }
  print(row)
  return row
}

/** Words at a question of words are its answer, and are echoed. */
function isAnswer(said: readonly string[]): boolean {
  return said.some((text) => text.startsWith('✓ 单位地址：'))
}

function countChanges({ db }: Store): number {
  return db.select({ all: count() }).from(changes).get()?.all ?? 0
}

function print({ name, held, faults, answer }: Row): void {
  const cut = answer.length > 60 ? `${answer.slice(0, 60)}…` : answer
  process.stdout.write(
    `${faults.length ? '✗' : '✓'} ${Math.round(held).toString().padStart(5)} ms  ${name}  →  ${cut}\n`,
  )
  if (faults.length > 0) process.stdout.write(`         ${faults.join('; ')}\n`)
}

await main()
