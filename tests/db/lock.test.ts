import { expect, test } from 'vitest'
import { LockedFileError, lockFile } from '../../db/lock.ts'
import { tempFile } from './desk.ts'

test('one database is used by one bot at a time', () => {
  const file = tempFile()
  const first = lockFile(file)
  expect(() => lockFile(file)).toThrow(LockedFileError)
  first.release()
  lockFile(file).release()
})
