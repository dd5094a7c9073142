import { expect, test } from 'vitest'
import { TaskEndedError } from '../../bot/workers/workers.ts'
import { hostilePdfs } from '../hostile/pdfs.ts'
import { workers } from '../workers.ts'

const heavy = hostilePdfs.filter(({ name }) => /megabytes|large/.test(name))

test.each(heavy.map((one) => [one.name, one] as const))(
  '%s ends only the process that reads it',
  async (_, { bytes }) => {
    const before = process.memoryUsage().rss
    const file = bytes()
    await expect(workers.read('pdf', file)).rejects.toBeInstanceOf(TaskEndedError)
    expect(process.memoryUsage().rss - before).toBeLessThan(900_000_000)
    expect(await workers.read('pdf', Buffer.from('%PDF-1.7'))).toEqual({ is: 'none', why: 'broken' })
  },
  60_000,
)
