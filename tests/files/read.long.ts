import { describe, expect, test } from 'vitest'
import { readContents } from '../../bot/files/read-sent.ts'
import { withoutOffice } from '../without-office.ts'
import { workers } from '../workers.ts'
import { paragraph, wordFile } from './made.ts'

const read = (name: string, bytes: Uint8Array) =>
  readContents({ read: workers.read, convert: withoutOffice }, { name, bytes })

describe('a malicious archive', () => {
  const bomb = Buffer.alloc(60_000_000, ' ')

  // Other tests running at that moment are measured too, but not every time.
  test.each(['docx', 'xlsx'])(
    'unpacks to sixty megabytes and is stopped as .%s at twenty',
    { retry: 2 },
    async (ending) => {
      const packed = wordFile(paragraph('全年办展演36场，场馆接待18万人次。'), { 'word/more.xml': bomb })
      expect(packed.length).toBeLessThan(100_000)
      const before = process.memoryUsage().rss
      expect(await read(`报告.${ending}`, packed)).toEqual({ is: 'nothing', why: 'tooMuch' })
      expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
    },
  )

  test('nests fifty thousand deep and ends only its own thread', async () => {
    const deep = `${'<w:p>'.repeat(50_000)}${'</w:p>'.repeat(50_000)}`
    expect(await read('报告.docx', wordFile(deep))).toMatchObject({ is: 'nothing' })
  })
})
