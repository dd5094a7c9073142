import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const inMemory = '/dev/shm'
const room = 2 ** 30

/** Where tests keep their files: in memory if there is space, since none of them is needed after the run. */
export function scratch(): string {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize >= room ? inMemory : tmpdir()
  } catch {
    return tmpdir()
  }
}
