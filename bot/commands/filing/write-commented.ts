import { zipSync } from 'fflate'
import { DateTime } from 'luxon'
import { commentDate } from '../../files/comment-date.ts'
import type { CommentedFiling, ReadFiling } from '../../files/filing-answer.ts'
import { CommandError } from './command-error.ts'
import { commentBeside, type Reader } from './read-filing.ts'
import { readSent } from './sent.ts'
import { checkPlace, writeWhole } from './write-whole.ts'

const option = '--commented'
const noWord =
  '这里没有能加批注的 Word 文件（.docx、.doc、.wps），没有写。表格、文本和导出的数据加不了批注；不加 --commented 就能看到检查结果。'

/** Checks a file and writes its Word files with the findings as comments; returns what was read. */
export async function writeCommented(file: string, out: string, reader?: Reader): Promise<ReadFiling> {
  if (!/\.(?:docx|zip)$/i.test(out)) throw new CommandError(`${option} 要是一个以 .docx 或 .zip 结尾的文件名。`)
  checkPlace(out, file, option, '.docx')
  const at = DateTime.now().setZone(process.env.TZ_NAME || 'Asia/Shanghai')
  const commented = await commentBeside({ ...readSent(file), date: commentDate(at) }, reader)
  writeWhole(out, bytesFor(out, commented, at.toJSDate()), option)
  if (commented.elsewhere > 0)
    process.stderr.write(`另有 ${commented.elsewhere} 处在不能加批注的文件里，没有写成批注，请看检查结果。\n`)
  return commented.filing
}

/** The only Word file, or an archive of all. */
function bytesFor(out: string, { files }: CommentedFiling, mtime: Date): Uint8Array {
  const [first, second] = files
  if (!first) throw new CommandError(noWord)
  if (/\.zip$/i.test(out)) return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime })
  if (second)
    throw new CommandError(`里面有 ${files.length} 个 Word 文件，没有写。请把 ${option} 写成以 .zip 结尾的文件名。`)
  return first.bytes
}
