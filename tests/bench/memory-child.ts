import { statSync } from 'node:fs'
import { correctFiling, department } from '../fixtures/correct.ts'
import { residentMb } from './children.ts'
import { fileFilings, numbered } from './filed.ts'
import { ours } from './ours.ts'
import { inFolder } from './scratch.ts'

const people = numbered(1000)

/** A thousand departments with nearly complete filings, each of which answers three more questions. */
await inFolder(async (folder) => {
  const { store, say, file, pragma, close } = ours(folder)
  const before = residentMb()
  const facts = new Map([...correctFiling()].filter(([address]) => !address.startsWith('base.')))
  pragma('synchronous = OFF')
  fileFilings(store, people, facts, department)
  for (const person of people) for (const text of ['46 44', '无', '6.20 6.00 5.48']) await say(person, text)
  const after = residentMb()
  pragma('wal_checkpoint(TRUNCATE)')
  const heap = process.memoryUsage().heapUsed / 1024 ** 2
  process.stdout.write(JSON.stringify({ before, after, heap, file: statSync(file).size / 1024 ** 2 }))
  await close()
})
