import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { UnalterableError, withParts } from '../../bot/files/zip-parts.ts'
import { fc } from '../fixtures/chance.ts'

const mtime = new Date(2024, 5, 1, 9, 30)
const packed = (files: Readonly<Record<string, string>>, level: 0 | 9 = 9) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime, level })
const texts = (archive: Uint8Array) =>
  Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
const withTexts = (archive: Uint8Array, parts: Readonly<Record<string, string>>) =>
  withParts(archive, new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

/** The date of each entry, as its header and the table of contents give it. */
function datesIn(archive: Uint8Array): number[] {
  const bytes = Buffer.from(archive)
  const all = (mark: string, field: number) => {
    const dates: number[] = []
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1))
      dates.push(bytes.readUInt32LE(at + field))
    return dates
  }
  return [...all('PK\u0003\u0004', 10), ...all('PK\u0001\u0002', 12)]
}

describe('an archive gets parts in place of others', () => {
  const archive = packed({ 'a.xml': '甲'.repeat(500), 'b.xml': '乙', 'c.xml': '丙'.repeat(500) })

  test('in their order, new ones last', () => {
    expect(texts(withTexts(archive, { 'd.xml': '丁', 'b.xml': '新' }))).toEqual([
      ['a.xml', '甲'.repeat(500)],
      ['b.xml', '新'],
      ['c.xml', '丙'.repeat(500)],
      ['d.xml', '丁'],
    ])
  })

  test('with all other entries byte for byte as they were packed, and the dates that they had', () => {
    const stored = packed({ 'a.xml': '甲'.repeat(500), 'b.xml': '乙' }, 0)
    const after = Buffer.from(withTexts(stored, { 'b.xml': '新' }))
    const entry = stored.subarray(0, Buffer.from(stored).indexOf(Buffer.from('PK\u0003\u0004'), 4))
    expect(after.subarray(0, entry.length)).toEqual(Buffer.from(entry))
    expect(datesIn(after)).toEqual(datesIn(stored))
    expect(new Set(datesIn(after)).size).toBe(1)
  })

  test('and is the same if there are none', () => {
    expect(Buffer.from(withTexts(archive, {})).equals(archive)).toBe(true)
  })

  test('with a remark at its end', () => {
    const before = Buffer.from(archive)
    const remark = Buffer.from('说明')
    before.writeUInt16LE(remark.length, before.length - 2)
    expect(texts(withTexts(Buffer.concat([before, remark]), { 'b.xml': '新' }))[1]).toEqual(['b.xml', '新'])
  })

  test('whatever it holds', () => {
    const some = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}\.xml$/), fc.string(), {
      minKeys: 1,
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(some, some, (before, parts) => {
        expect(new Map(texts(withTexts(packed(before), parts)))).toEqual(
          new Map(Object.entries({ ...before, ...parts })),
        )
      }),
    )
  })

  test('unless its table of contents is broken', () => {
    const end = archive.length - 22
    const broken = [archive.subarray(0, end), archive.subarray(0, 10), Buffer.alloc(0), packed({})]
    for (const field of [end + 10, end + 16]) {
      const bytes = Buffer.from(archive)
      bytes.writeUInt16LE(40_000, field)
      broken.push(bytes)
    }
    for (const bytes of broken) expect(() => withTexts(bytes, { 'a.xml': '新' })).toThrow(UnalterableError)
  })
})
