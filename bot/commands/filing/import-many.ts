import { statSync } from 'node:fs'
import { DateTime } from 'luxon'
import { countWords } from '../../../core/words/findings.ts'
import { papersJson } from '../../bureau/papers-json.ts'
import { isAllRead, type PapersLine, papersLine } from '../../bureau/papers-list.ts'
import { papersSheets } from '../../bureau/papers-sheets.ts'
import { commentDate } from '../../files/comment-date.ts'
import { FreeNames } from '../../files/departments/names.ts'
import { type DepartmentRead, readDepartments, type Step } from '../../files/departments/read.ts'
import type { Source } from '../../files/departments/source.ts'
import type { ListAnswer } from '../../files/departments/tasks.ts'
import { departmentsWords } from '../../files/departments/words.ts'
import { writtenOf } from '../../files/departments/written.ts'
import { CommandError } from './command-error.ts'
import { OutFolder } from './out-folder.ts'
import { convert, type Reader, untilStopped } from './read-filing.ts'
import type { Wanted } from './wanted.ts'

type Listing = Extract<ListAnswer, { is: 'listed' }>

/**
 * Reads a folder or an archive with the files of many departments into a folder: for each department its exchange file
 * and its commented Word files, and a summary of all. 0 if all was read, 1 if something was not.
 */
export function importMany({ file, out, ...asked }: Wanted, reader?: Reader): Promise<number> {
  const folder = new OutFolder(out, file)
  const source = sourceOf(file, folder)
  const work = async (run: Reader['run'], signal: AbortSignal) => {
    const date = commentDate(DateTime.now().setZone(process.env.TZ_NAME || 'Asia/Shanghai'))
    const listing = listed(await run('departments', source, signal))
    const lines = await written(readDepartments({ run, convert, source, date, signal, ...asked }, listing), folder)
    if (!lines.some(({ filing }) => filing)) throw new CommandError(nothingRead(lines))
    folder.write('summary.xlsx', await run('workbook', papersSheets(lines), signal))
    const summary = papersJson(lines)
    folder.write('summary.json', summary)
    folder.tellReplaced()
    process.stdout.write(summary)
    return isAllRead(lines) ? 0 : 1
  }
  return untilStopped(reader, work, () => stoppedWords(folder))
}

function stoppedWords({ written }: OutFolder): string {
  return written === 0 ? '已中断，什么都没有写。' : `已中断：写好了 ${written} 个文件，汇总表没有写。`
}

/** Writes each department as it is read; nothing of it is held afterwards but its line in the list. */
async function written(steps: AsyncGenerator<Step>, folder: OutFolder): Promise<PapersLine[]> {
  const lines: PapersLine[] = []
  const names = new FreeNames()
  names.free('summary', '.xlsx', '.json')
  for await (const step of steps) {
    if (step.is === 'looking') {
      tell(`看是哪个部门的 ${step.done}/${step.of}`)
      continue
    }
    const { department, left } = step
    const { exchange, commented } = writtenOf(names, department)
    const files = [...(exchange ? [exchange] : []), ...commented]
    for (const { name, bytes } of files) folder.write(name, bytes)
    lines.push(
      papersLine(
        department,
        files.map(({ name }) => name),
      ),
    )
    tell(`${lines.length}/${lines.length + left} ${progressWords(department)}`)
  }
  return lines
}

function progressWords(department: DepartmentRead): string {
  const { name, from } = department
  return `${name || from}：${department.is === 'read' ? countWords(department.filing.tally) : department.says}`
}

function sourceOf(path: string, folder: OutFolder): Source {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new CommandError('没有这个文件或文件夹。请核对路径。')
  if (found.isDirectory()) return { kind: 'folder', path, except: folder.path }
  if (!/\.zip$/i.test(path))
    throw new CommandError('一个部门的文件，--out 要是一个以 .json 结尾的文件名；写进文件夹的，要给出文件夹或 .zip。')
  return { kind: 'archive', path }
}

function listed(answer: ListAnswer): Listing {
  if (answer.is === 'none') throw new CommandError(departmentsWords[answer.why])
  const { groups, loose, left } = answer
  if (groups.length + loose.length + left.length === 0) throw new CommandError(departmentsWords.empty)
  return answer
}

const mostNamed = 3

function nothingRead(lines: readonly PapersLine[]): string {
  const some = lines.slice(0, mostNamed).map(({ name, from, says }) => `${name || from}：${says}`)
  return `没有一个部门读得出来，什么都没有写。${some.join('')}`
}

function tell(words: string): void {
  process.stderr.write(`${words}\n`)
}
