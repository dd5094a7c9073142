import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { withoutInvisible } from '../../../core/values/visible.ts'
import { mostMegabytesSent } from '../../files/papers.ts'
import { CommandError, systemCode } from './command-error.ts'

export type Sent = { readonly name: string; readonly bytes: Uint8Array }

const most = mostMegabytesSent * 1_000_000
const step = 1_000_000

/** The file that a command was given. */
export function readSent(path: string): Sent {
  try {
    if (statSync(path).isDirectory())
      throw new CommandError('这是文件夹。请给出一个文件，几个文件请打包成 .zip；很多部门的，--out 请写一个文件夹。')
    return { name: withoutInvisible(basename(resolve(path))), bytes: bytesOf(path) }
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(reasonOf(systemCode(error)))
  }
}

/** At most so many bytes, whatever the path points to. */
function bytesOf(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    return Buffer.concat(piecesOf(file))
  } finally {
    closeSync(file)
  }
}

function piecesOf(file: number): Buffer[] {
  const pieces: Buffer[] = []
  for (let size = 0; size <= most; ) {
    const piece = Buffer.alloc(step)
    const read = readSync(file, piece)
    if (read === 0) return pieces
    pieces.push(piece.subarray(0, read))
    size += read
  }
  throw new CommandError(`文件超过 ${mostMegabytesSent} MB，没有读。请去掉大图片，或分成几个文件。`)
}

function reasonOf(code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return '没有这个文件。请核对路径。'
  return code === 'EACCES' || code === 'EPERM' ? '没有权限读这个文件。' : '这个文件读不出来。请核对路径。'
}
