import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openArchive } from '../../../bot/files/departments/archive.ts'
import { TooManyError } from '../../../bot/files/departments/source.ts'
import { tempFolder } from '../../commands/run.ts'

function opened(bytes: Uint8Array) {
  const path = join(tempFolder(), '包.zip')
  writeFileSync(path, bytes)
  return openArchive(path)
}

const text = (of: string) => Buffer.from(of)

test('each file of an archive is unpacked on demand, whatever way it is packed', () => {
  const files = { '甲局/1.txt': text('一'.repeat(9000)), '乙局/2.txt': text('二') }
  for (const level of [0, 9] as const) {
    const { listing, bytes, close } = opened(zipSync(files, { level }))
    expect(listing.files.map(({ path }) => path)).toEqual(Object.keys(files))
    expect(listing.files.map(({ id }) => Buffer.from(bytes(id)).toString())).toEqual(['一'.repeat(9000), '二'])
    close()
  }
})

test('folders and what systems leave beside people’s files are no files', () => {
  const { listing, close } = opened(zipSync({ '甲局/': text(''), '__MACOSX/a': text('x'), '甲局/~$1.docx': text('x') }))
  close()
  expect(listing).toEqual({ files: [], left: [] })
})

test('a name that programs write in GB18030 without saying so is read', () => {
  const bytes = Buffer.from(zipSync({ aaaa: text('x') }))
  const name = Buffer.from([0xbc, 0xd7, 0xbe, 0xd6])
  for (let at = bytes.indexOf('aaaa'); at >= 0; at = bytes.indexOf('aaaa', at)) name.copy(bytes, at)
  const { listing, close } = opened(bytes)
  close()
  expect(listing.files.map(({ path }) => path)).toEqual(['甲局'])
})

/** Changes a number of the first record of the table of contents. */
function changed(bytes: Uint8Array, field: number, value: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(value, copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + field)
  return copy
}

test('what an archive says of itself bounds what is read of it', () => {
  const honest = zipSync({ '1.txt': text('一'.repeat(9000)), '2.txt': text('二') })
  const bomb = opened(changed(honest, 24, 100))
  expect(() => bomb.bytes(0)).toThrow()
  expect(Buffer.from(bomb.bytes(1)).toString()).toBe('二')
  bomb.close()
  const large = opened(changed(honest, 24, 20_000_001))
  large.close()
  expect(large.listing.left).toEqual([{ path: '1.txt', why: 'tooLarge' }])
  const outside = opened(changed(honest, 42, 90_000))
  expect(() => outside.bytes(0)).toThrow()
  outside.close()
})

test('an archive of more files than any bureau has is refused', () => {
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.txt`, text('')]))
  expect(() => opened(zipSync(many, { level: 0 }))).toThrow(TooManyError)
})

test('a file that is no archive, and one that is cut, are refused', () => {
  const whole = zipSync({ '1.txt': text('一') })
  for (const bytes of [text('不是压缩包'), whole.subarray(0, -30), text('')]) expect(() => opened(bytes)).toThrow()
})

test('of two files under one name the second is left out, and said', () => {
  const bytes = Buffer.from(zipSync({ 'a.txt': text('一'), 'b.txt': text('二') }))
  for (let at = bytes.indexOf('b.txt'); at >= 0; at = bytes.indexOf('b.txt', at)) bytes.write('a.txt', at)
  const { listing, close } = opened(bytes)
  close()
  expect(listing).toMatchObject({ files: [{ path: 'a.txt' }], left: [{ path: 'a.txt', why: 'twice' }] })
})

test('a locked file is refused, and the others are read', () => {
  const { listing, close } = opened(changed(zipSync({ 'a.txt': text('一'), 'b.txt': text('二') }), 6, 0x0001_0014))
  close()
  expect(listing).toMatchObject({ files: [{ path: 'b.txt' }], left: [{ path: 'a.txt', why: 'password' }] })
})
