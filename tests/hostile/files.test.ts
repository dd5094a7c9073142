import { afterAll, describe, expect, test } from 'vitest'
import { readContents } from '../../bot/files/read-sent.ts'
import { Workers } from '../../bot/workers/workers.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { hostileFiles } from './files.ts'
import { held } from './held.ts'

/** Each is left soon; how long the bot itself waits matters to those who wait behind it alone. */
const workers = new Workers({ limitMs: 2000, megabytes: 256 })
afterAll(() => workers.close())

const into = { edition: 'hunan-2023', year: 2023, department, facts: correctFiling() }
const chosen = [
  'a workbook: cells that never end',
  'a document: a million blanks before a word',
  'an exchange file: sections of shares',
  'a text: blanks before a word',
]

describe('while a hostile file is read, nobody waits', () => {
  test('there is one of every kind', () => {
    const kinds = hostileFiles.filter(({ name }) => chosen.includes(name)).map(({ file }) => file.split('.')[1])
    expect(kinds).toHaveLength(chosen.length)
    expect(new Set(kinds)).toEqual(new Set(['xlsx', 'docx', 'json', 'txt']))
  })

  test.each(hostileFiles.filter(({ name }) => chosen.includes(name)))('$name', async ({ file, bytes }) => {
    const sent = { name: file, bytes: bytes(), into }
    expect(await held(() => readContents(workers.run, sent))).toBeLessThan(250)
  })
})
