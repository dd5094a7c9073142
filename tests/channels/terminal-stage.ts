import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { createTerminal } from '../../bot/channels/terminal/terminal.ts'
import { Moments } from '../telegram/moments.ts'
import type { OpenStage, Shown } from './stage.ts'

/** A terminal whose lines are written, and read, by the test. */
export const openTerminalStage: OpenStage = async ({ idle }) => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-stage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [input, moments] = [new PassThrough(), new Moments()]
  const printed: string[] = []
  let [state, seen]: ['well' | 'hanging' | 'broken', number] = ['well', 0]
  let isWaiting = false
  const output = new Writable({
    write(chunk, _, done) {
      if (state === 'hanging') {
        isWaiting = true
        return moments.tell()
      }
      if (state === 'broken') return done(new Error('EPIPE'))
      printed.push(String(chunk))
      moments.tell()
      done()
    },
  })
  const channel = createTerminal({ person: '周敏', input, output, folder, typed: false, answered: idle })
  const say = (text: string) => void input.write(`${text}\n`)
  const shown = () => printed.filter((text) => !text.startsWith('> ')).map(readShown)
  return {
    create: () => channel,
    say,
    tap(label) {
      const lowest = shown().findLast(({ labels }) => labels.length > 0)?.labels ?? []
      say(`#${lowest.indexOf(label) + 1}`)
    },
    send(name, bytes) {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      say(path)
    },
    async sees(words) {
      const found = () => shown().findIndex((one, at) => at >= seen && one.text.includes(words))
      const at = await moments.until(() => (found() < 0 ? undefined : found()), AbortSignal.timeout(60_000))
      seen = at + 1
      return shown()[at] as Shown
    },
    shown,
    async hangs() {
      state = 'hanging'
      await moments.until(() => isWaiting || undefined)
    },
    breaks() {
      state = 'broken'
      say('帮助')
    },
  }
}

function readShown(block: string): Shown {
  const lines = block.trimEnd().split('\n')
  const labels = lines.flatMap((line) => /^#\d+ (.*)$/.exec(line)?.[1] ?? [])
  const path = lines.flatMap((line) => /^文件存在 (.*)$/.exec(line)?.[1] ?? [])[0]
  const text = lines.filter((line) => !/^#\d+ /.test(line)).join('\n')
  return { text, labels, ...(path ? { document: { name: basename(path), bytes: readFileSync(path) } } : {}) }
}
