import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openOffice } from './office.ts'

test.each([
  ['max_page_count = 1', 'max_page_count = 1000000', '这条没填上：存数据的磁盘满了。以前的都在。'],
  ['query_only = on', 'query_only = off', '这条没填上：存数据的磁盘写不进去。'],
])('what the disk refuses (%s) is refused in words, and taken later', async (spoil, mend, words) => {
  const office = await openOffice()
  const chat = await office.person('王会计')
  const before = (await chat.messages()).length
  office.store.db.run(sql.raw(`pragma ${spoil}`))
  await expect(chat.say('字'.repeat(4000))).rejects.toThrow(words)
  office.store.db.run(sql.raw(`pragma ${mend}`))
  await chat.say('字'.repeat(4000))
  expect(await chat.messages()).toHaveLength(before + 2)
})
