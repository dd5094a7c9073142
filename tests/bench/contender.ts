import { statSync } from 'node:fs'

/** A bot that takes an interview, its state in a SQLite file. */
export type Contender = {
  /** The department comes up to its first question. */
  begin(person: number): Promise<void>
  /** The answer to the question at this place in the interview, from the update to the durable commit. */
  answer(person: number, at: number): Promise<void>
  /** How many answers of a person are stored. */
  kept(person: number): number
  readonly file: string
  pragma(text: string): void
  close(): Promise<void> | void
}

/** The bytes that work adds to the write-ahead log. */
export async function bytesWritten({ file, pragma }: Contender, work: () => Promise<void>): Promise<number> {
  pragma('wal_checkpoint(TRUNCATE)')
  pragma('wal_autocheckpoint = 0')
  await work()
  const { size } = statSync(`${file}-wal`)
  pragma('wal_autocheckpoint = 1000')
  pragma('wal_checkpoint(TRUNCATE)')
  return size
}
