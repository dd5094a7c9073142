import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { playInOffice } from './demo/office.ts'
import { differences } from './demo/verify.ts'

const usage = '用法：npm run demo -- --out 文件夹'

/** Plays the sample filing through the running bot over HTTP, as a clerk would, and writes what came of it. */
async function demo(out: string): Promise<number> {
  const started = Date.now()
  const played = await playInOffice(progress)
  const different = differences(played)
  mkdirSync(out, { recursive: true })
  for (const [name, bytes] of played.documents) writeFileSync(join(out, name), bytes)
  writeFileSync(join(out, 'transcript.txt'), `${played.transcript.join('\n').trim()}\n`)
  const { typed, taps, questions } = played
  const seconds = Math.round((Date.now() - started) / 100) / 10
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify({ typed, taps, questions, seconds }, null, 1)}\n`)
  progress(`打字 ${typed} 次，点按 ${taps} 次，问题 ${questions} 个，用时 ${seconds} 秒`)
  for (const line of different) progress(`不符：${line}`)
  return different.length === 0 ? 0 : 1
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`)
}

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } })
  if (values.out === undefined) {
    progress(usage)
    return 2
  }
  return demo(values.out)
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  progress(error instanceof Error ? error.message : String(error))
  return 1
})
