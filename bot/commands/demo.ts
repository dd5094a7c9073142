import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { playInOffice } from './demo/office.ts'
import { type Cost, wholeCost } from './demo/play.ts'
import { answeredCells, differences, pastedDifferences } from './demo/verify.ts'

const usage = '用法：npm run demo -- --out 文件夹'

/** Plays the sample filing through the running bot over HTTP, as a clerk would, and writes the results. */
async function demo(out: string): Promise<number> {
  const started = Date.now()
  const played = await playInOffice(progress)
  const seconds = since(started)
  const again = Date.now()
  const pasted = await playInOffice(progress, { script: 'pasted.txt' })
  const later = Date.now()
  const sent = await playInOffice(progress, { script: 'sent.txt', files: played.documents })
  const different = [...differences(played), ...pastedDifferences(pasted), ...pastedDifferences(sent)]
  mkdirSync(out, { recursive: true })
  for (const [name, bytes] of played.documents) writeFileSync(join(out, name), bytes)
  writeFileSync(join(out, 'transcript.txt'), `${played.transcript.join('\n').trim()}\n`)
  const summary = {
    ...wholeCost(played),
    seconds,
    mending: played.mending,
    pasted: { ...wholeCost(pasted), seconds: since(again), mending: pasted.mending },
    sent: { ...wholeCost(sent), seconds: since(later), mending: sent.mending },
    cells: answeredCells(pasted),
  }
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 1)}\n`)
  progress(`一行一行填：${costWords(wholeCost(played))}，其中改错和说明：${costWords(played.mending)}`)
  progress(`整张表粘贴：${costWords(wholeCost(pasted))}；一格一问要 ${summary.cells} 个问题`)
  progress(`整份 Word 发来：${costWords(wholeCost(sent))}`)
  for (const line of different) progress(`不符：${line}`)
  return different.length === 0 ? 0 : 1
}

function costWords({ typed, taps, questions }: Cost): string {
  return `打字 ${typed} 次，点按 ${taps} 次，问题 ${questions} 个`
}

function since(started: number): number {
  return Math.round((Date.now() - started) / 100) / 10
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
