import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Settings } from 'luxon'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { dealt, seed } from '../fixtures/chance.ts'
import { registerSquares } from '../fixtures/font.ts'
import { type Answer, honest, serveEndpoint, whole } from '../prompts/endpoint.ts'
import { openOffice } from './office.ts'
import { play, type Restarts, type Stage } from './player.ts'
import { withModel } from './standing.ts'
import { openTelegram } from './telegram.ts'
import { headOf, readTranscript, writeTranscript } from './transcript.ts'

/** The day on which every scenario takes place. */
const today = '2024-06-20'

const folder = new URL('./', import.meta.url)
const fileOf = (name: string) => fileURLToPath(new URL(name, folder))

/** A writer who states the slots' contents. */
const writer: Answer = (sent, response) => whole(honest(sent), response)

/**
 * Plays this test file's share of the scenarios, restarting the bot now and then: the files share all of them, so that
 * several processors play.
 */
export function playShare(testFile: string): void {
  playAll(shareOf(basename(new URL(testFile).pathname)), (act) => act % 16 === 1)
}

/**
 * Plays a third of the scenarios, restarting the program after every second message; the next seed takes others, at
 * other messages.
 */
export function playAnew(): void {
  playAll(dealt(transcripts(), 3), (act) => (act + seed) % 2 === 0)
}

/** Plays some of the scenarios on Telegram, where every word is the same. */
export function playAtTelegram(names: readonly string[]): void {
  playAll(names, (act) => act % 16 === 1, openTelegram)
}

type Opens = (today: string, model?: string) => Promise<Stage>

function playAll(names: readonly string[], startsAnew: Restarts, open: Opens = openOffice): void {
  beforeAll(() => {
    registerSquares()
    Settings.now = () => Date.parse(`${today}T01:00:00.000Z`)
  })

  afterAll(() => {
    Settings.now = () => Date.now()
  })

  // `npm test -- -u` rewrites the transcripts; read the diff.
  describe.concurrent('scenarios', { timeout: 180_000 }, () => {
    test.for(names)('%s', async (name, { expect }) => {
      const file = fileOf(name)
      const parts = readTranscript(readFileSync(file, 'utf8'))
      expect(headOf(parts)).toMatch(/\p{Script=Han}.*。$/u)
      const drafts = parts.some(({ mark, text }) => mark === '!' && text === withModel)
      const model = drafts ? await serveEndpoint(writer) : undefined
      const stage = await open(today, model?.url)
      try {
        const { played, faults } = await play(stage, parts, startsAnew)
        expect(stage.log).toEqual([])
        await expect(writeTranscript(played)).toMatchFileSnapshot(file)
        expect(faults).toEqual([])
        expect(stage.replayed()).toEqual([])
      } finally {
        await stage.close()
        model?.close()
      }
    })
  })
}

/** The transcripts are divided, longest first, among the test files beside them. */
function shareOf(testFile: string): string[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
  const lengths = transcripts().map((name) => ({ name, length: lengthOf(name) }))
  const dealt = lengths.sort((a, b) => b.length - a.length || (a.name < b.name ? -1 : 1))
  return dealt.filter((_, at) => files[at % files.length] === testFile).map(({ name }) => name)
}

function transcripts(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt'))
}

/** How many messages the transcript's people send. */
function lengthOf(name: string): number {
  return readTranscript(readFileSync(fileOf(name), 'utf8')).filter(({ mark }) => '>*^'.includes(mark)).length
}
