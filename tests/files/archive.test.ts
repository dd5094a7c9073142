import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { TooMuchError, textsIn } from '../../bot/files/archive.ts'

/** An archive with so many empty entries. */
function withEntries(count: number, name: string): Uint8Array {
  const nothing = new Uint8Array()
  return zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.${name}`, nothing])), { level: 0 })
}

test.each(['xml', 'png'])('an archive may have 2,000 entries and not one more, whether texts or not: .%s', (name) => {
  expect(textsIn(withEntries(2000, name)).size).toBe(name === 'xml' ? 2000 : 0)
  expect(() => textsIn(withEntries(2001, name))).toThrow(TooMuchError)
})
