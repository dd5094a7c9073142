import { readdirSync, readFileSync } from 'node:fs'
import { Settings } from 'luxon'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerSquares } from '../fixtures/font.ts'
import { openOffice } from '../scenarios/office.ts'
import { play, type Stage } from '../scenarios/player.ts'
import type { Part } from '../scenarios/transcript.ts'
import { type Block, blocksOf, missingIn, type Shown } from './blocks.ts'

const folder = new URL('../../bot/manual/', import.meta.url)
const scenarios = new URL('../scenarios/', import.meta.url)
const page = new URL('../../bot/channels/office/page/', import.meta.url)
const read = (file: string, from = folder) => readFileSync(new URL(file, from), 'utf8')

/** The manuals for those who talk with the bot. */
const manuals = ['clerk.md', 'bureau.md']

const today = '2024-06-20'

/** A talk with the blocks that go on with it. */
type Talk = { readonly setting: string; readonly parts: readonly Shown[] }

function talksOf(blocks: readonly Block[]): Talk[] {
  const starts = blocks.flatMap(({ setting }, at) => (setting === '' ? [] : [at]))
  return starts.map((at, nth) => {
    const parts = blocks.slice(at, starts[nth + 1]).flatMap((block) => block.parts)
    return { setting: blocks[at]?.setting ?? '', parts }
  })
}

/** What is done before a talk so that things stand as its setting says. */
function before(setting: string): Part[] {
  const part = (mark: Part['mark'], text: string): Part => ({ mark, text, line: 0 })
  if (setting === '新来') return [part('>', '/start')]
  if (setting === '财政局') return [part('@', '陈审核'), part('>', '/start 财政局的链接')]
  return [...setting.split('；').map((text) => part('!', text)), part('>', '继续')]
}

/** The lines that a talk shows and the bot did not say. */
async function untrue(stage: Stage, { setting, parts }: Talk): Promise<string[]> {
  const ahead = before(setting)
  const { played } = await play(stage, [...ahead, ...parts], () => false)
  return parts.flatMap(({ answer, text }, at) => {
    const said = played[ahead.length + at]?.answer ?? []
    return missingIn(said, answer).map((line) => `${text} → ${line}`)
  })
}

describe('the manuals for people', { timeout: 120_000 }, () => {
  beforeAll(() => {
    registerSquares()
    Settings.now = () => Date.parse(`${today}T01:00:00.000Z`)
  })

  afterAll(() => {
    Settings.now = () => Date.now()
  })

  test.each(manuals)('every conversation in %s goes as it is shown', async (name) => {
    const stage = await openOffice(today)
    try {
      const talks = talksOf(blocksOf(read(name)))
      const wrong: string[] = []
      for (const talk of talks) wrong.push(...(await untrue(stage, talk)))
      expect(talks.length).toBeGreaterThan(0)
      expect(wrong).toEqual([])
    } finally {
      await stage.close()
    }
  })

  test.each(manuals)('every button that %s names is one of the bot or of the page', (name) => {
    const known = new Set([...buttonsIn(transcripts()), ...pageLabels()].map(unnumbered))
    const named = buttonsIn(prose(read(name)))
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((label) => !known.has(unnumbered(label)))).toEqual([])
  })

  test.each(manuals)('every word that %s tells to send is sent in a scenario or in its conversations', (name) => {
    const sent = new Set([...sentIn(transcripts()), ...sentIn(read(name))])
    const told = [...prose(read(name)).matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word)
    expect(told.length).toBeGreaterThan(5)
    expect(told.filter((word) => !sent.has(word) && !word.startsWith('npm '))).toEqual([])
  })
})

function transcripts(): string {
  const names = readdirSync(scenarios).filter((name) => name.endsWith('.txt'))
  return names.map((name) => read(name, scenarios)).join('\n')
}

/** The words and titles of the page's own parts. */
function pageLabels(): string[] {
  const files = readdirSync(page, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  const words = />\s*([^<>{}\n]+?)\s*<|label="([^"]+)"|'([^'\n]+)'/g
  const found = files.flatMap((name) => [...read(name, page).matchAll(words)])
  return found.map(([, text, label, quoted]) => text ?? label ?? quoted ?? '')
}

function prose(manual: string): string {
  return manual.replace(/^```[\s\S]*?^```$/gm, '')
}

function buttonsIn(text: string): string[] {
  return [...text.matchAll(/［([^］]+)］/g)].map(([, label = '']) => label)
}

/** What is typed, line by line. */
function sentIn(text: string): string[] {
  return [...text.matchAll(/^[>|] (.+)$/gm)].map(([, line = '']) => line)
}

/** A label without the number before it and with every figure alike: `改第1处`, `催全部3个`. */
function unnumbered(label: string): string {
  return label.replace(/^\d+ /, '').replace(/\d+/g, '0')
}
