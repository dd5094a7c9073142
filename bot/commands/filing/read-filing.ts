import type { CommentedFiling, FileToComment, FilingFile, ReadFiling } from '../../files/filing-answer.ts'
import { type Convert, commentedBeside, filingBeside } from '../../files/filing-beside.ts'
import { convertOld } from '../../files/office/convert.ts'
import { openReader } from '../../workers/open.ts'
import { TaskEndedError, type Workers } from '../../workers/workers.ts'
import { CommandError } from './command-error.ts'

/** Reads the file. */
export type Reader = Pick<Workers, 'run' | 'close'>

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Reads a filing in a separate process, which has ended on return, even if the command is stopped. */
export async function readBeside(file: FilingFile, reader?: Reader): Promise<ReadFiling> {
  return (await beside(filingBeside, file, reader)).filing
}

/** The same, and returns its Word files with the findings as comments. */
export function commentBeside(file: FileToComment, reader?: Reader): Promise<CommentedFiling> {
  return beside(commentedBeside, file, reader)
}

type Beside<File, Answer> = (
  run: Reader['run'],
  convert: Convert,
  file: File,
  signal: AbortSignal,
) => Promise<Answer | { readonly is: 'none'; readonly says: string }>

async function beside<File, Answer extends { readonly is: 'read' }>(
  read: Beside<File, Answer>,
  file: File,
  reader: Reader = openReader(),
): Promise<Answer> {
  const stop = new AbortController()
  const end = () => stop.abort()
  for (const name of signals) process.on(name, end)
  try {
    const answer = await read(reader.run, convert, file, stop.signal)
    if (answer.is === 'none') throw new CommandError(answer.says)
    return answer
  } catch (error) {
    if (stop.signal.aborted) throw new CommandError('已中断，什么都没有写。')
    if (error instanceof TaskEndedError) throw new CommandError('文件太大或太复杂，没有读完。请只留自评材料再试。')
    throw error
  } finally {
    reader.close()
    for (const name of signals) process.removeListener(name, end)
  }
}

function convert(files: Parameters<typeof convertOld>[0], signal?: AbortSignal) {
  return convertOld(files, signal ? { signal } : {})
}
