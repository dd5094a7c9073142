import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { DamagedFileError } from '../../db/file.ts'
import { openStore } from '../../db/open.ts'
import { desk, opening, tempFile } from './desk.ts'

const pageSize = 1024

/** A database with a little data, closed properly. */
function filled(): { readonly file: string; readonly bytes: Buffer } {
  const file = tempFile()
  const store = openStore(file)
  const says = desk(store)
  says(7, { open: { ...opening, facts: [{ address: 'base.staff.quota', to: '32' }] } })
  for (let turn = 0; turn < 30; turn += 1) says(7, { says: [{ text: `第${turn}句话`.repeat(40) }] })
  store.close()
  return { file, bytes: readFileSync(file) }
}

function failureOf(open: () => unknown): unknown {
  try {
    open()
    return undefined
  } catch (error) {
    return error
  }
}

test('a database with one garbled page, whichever it is, is not opened, and its bytes are unchanged', () => {
  const { file, bytes } = filled()
  const pages = bytes.length / pageSize
  const opened = Array.from({ length: pages }, (_, page) => page).filter((page) => {
    const garbled = Buffer.from(bytes).fill(0xa5, page * pageSize, (page + 1) * pageSize)
    writeFileSync(file, garbled)
    const failure = failureOf(() => openStore(file).close())
    const same = readFileSync(file).equals(garbled)
    return !(failure instanceof DamagedFileError && failure.message === basename(file) && same)
  })
  expect(pages).toBeGreaterThan(50)
  expect(opened).toEqual([])
})

test('a file that is no database at all is not opened, and is unchanged', () => {
  const file = tempFile()
  writeFileSync(file, '单位,金额\n云溪县文化旅游广电体育局,3.93\n'.repeat(100))
  const before = readFileSync(file)
  expect(failureOf(() => openStore(file))).toBeInstanceOf(DamagedFileError)
  expect(readFileSync(file).equals(before)).toBe(true)
})
