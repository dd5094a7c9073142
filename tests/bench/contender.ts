/** A bot that takes an interview, with its state in a SQLite file. */
export type Contender = {
  /** Takes the department up to its first question. */
  begin(person: number): Promise<void>
  /** Answers the question at this index of the interview, from the update to the durable commit. */
  answer(person: number, at: number): Promise<void>
  /** How many answers of a person are stored. */
  kept(person: number): number
  pragma(text: string): unknown
  close(): Promise<void> | void
}

/** The bytes that SQLite writes before each page in the log. */
const frameHeader = 24

/** The bytes that work adds to the write-ahead log, which is overwritten from its start, as in a running bot. */
export async function bytesWritten({ pragma }: Contender, work: () => Promise<void>): Promise<number> {
  pragma('wal_checkpoint(RESTART)')
  pragma('wal_autocheckpoint = 0')
  await work()
  const [{ log }] = pragma('wal_checkpoint(PASSIVE)') as [{ log: number }]
  const [{ page_size: page }] = pragma('page_size') as [{ page_size: number }]
  pragma('wal_autocheckpoint = 1000')
  return log * (page + frameHeader)
}
