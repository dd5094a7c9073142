import { copyFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outbox } from '../../db/lanes.ts'
import { logTidier } from '../../db/tidy.ts'
import { desk, open, tempFile } from './desk.ts'

test('the log moves into the file itself once an interval passes without writing, and not before', () => {
  const file = tempFile()
  const store = open(file)
  const says = desk(store)
  const look = logTidier(store.db)
  const logSize = () => statSync(`${file}-wal`).size
  says(7, { says: [{ text: '一' }] })
  look()
  says(7, { says: [{ text: '二' }] })
  look()
  expect(logSize()).toBeGreaterThan(0)
  look()
  expect(logSize()).toBe(0)
  const copy = tempFile()
  copyFileSync(file, copy)
  const texts = open(copy).db.select({ text: outbox.text }).from(outbox).all()
  expect(texts.map(({ text }) => text)).toEqual(['一', '二'])
})
