import type { CommentedFiling, FileToComment, FilingFile, NoneRead, ReadFiling } from '../../files/filing-answer.ts'
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
) => Promise<Answer | NoneRead>

async function beside<File, Answer extends { readonly is: 'read' }>(
  read: Beside<File, Answer>,
  file: File,
  reader?: Reader,
): Promise<Answer> {
  return untilStopped(reader, async (run, signal) => {
    const answer = await read(run, convert, file, signal)
    if (answer.is === 'none') throw new CommandError(answer.says)
    return answer
  })
}

/** Does work in a separate process, which has ended on return, even if the command is stopped. */
export async function untilStopped<Of>(
  reader: Reader = openReader(),
  work: (run: Reader['run'], signal: AbortSignal) => Promise<Of>,
  stopped = () => '已中断，什么都没有写。',
): Promise<Of> {
  const stop = new AbortController()
  const end = () => stop.abort()
  for (const name of signals) process.on(name, end)
  try {
    return await work(reader.run, stop.signal)
  } catch (error) {
    if (stop.signal.aborted) throw new CommandError(stopped())
    if (error instanceof TaskEndedError) throw new CommandError('文件太大或太复杂，没有读完。请只留自评材料再试。')
    throw error
  } finally {
    reader.close()
    for (const name of signals) process.removeListener(name, end)
  }
}

/** Converts old files, until the command is stopped. */
export function convert(files: Parameters<typeof convertOld>[0], signal?: AbortSignal) {
  return convertOld(files, signal ? { signal } : {})
}
