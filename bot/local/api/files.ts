import { extname } from 'node:path'
import type { File } from 'grammy/types'
import * as z from 'zod'
import { findFile } from '../../../db/chat/files.ts'
import { limits } from '../limits.ts'
import { badRequest, type Call, read } from './call.ts'

const getFileParams = z.object({ file_id: z.string({ error: 'file_id is not specified' }) })

export function getFile(call: Call): File {
  const file = findFile(call.office.store, read(call, getFileParams).file_id)
  if (file === undefined) throw badRequest('invalid file_id')
  if (file.dropped) throw badRequest('wrong file_id or the file is temporarily unavailable')
  if (file.size > limits.download) throw badRequest('file is too big')
  const extension = /^\.[a-z0-9]{1,8}$/i.exec(extname(file.name))?.[0] ?? ''
  const file_path = `${file.kind}s/${file.id}${extension}`
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size, file_path }
}

/** The file id in a `file_path` as getFile gives it. */
export function fileIdOf(path: string): string {
  return /^(?:document|photo)s\/([\w-]+)(?:\.\w+)?$/.exec(path)?.[1] ?? ''
}
