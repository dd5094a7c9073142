import { addFile, findFile } from '../../../db/chat/files.ts'
import type { ChatFile } from '../../../db/chat/types.ts'
import type { Upload } from '../body.ts'
import { imageSize } from '../image.ts'
import { limits } from '../limits.ts'
import { mimeOf } from '../mime.ts'
import { ApiError, badRequest, type Call } from './call.ts'

const names = { document: 'Document', photo: 'Photo' }

/** The file a call sends: uploaded (under its own field or as `attach://<field>`) or known by id. */
export function sentFile(call: Call, kind: ChatFile['kind'], given: string | undefined): ChatFile {
  const attached = given?.startsWith('attach://') ? given.slice('attach://'.length) : undefined
  const upload = call.uploads.get(attached ?? kind)
  if (upload !== undefined) return keptFile(call, kind, upload)
  if (given === undefined) throw badRequest(`there is no ${kind} in the request`)
  const known = findFile(call.office.store, given)
  if (known === undefined) throw badRequest('wrong file identifier/HTTP URL specified')
  if (known.kind !== kind) throw badRequest(`can't use file of type ${names[known.kind]} as ${names[kind]}`)
  return known
}

function keptFile(call: Call, kind: ChatFile['kind'], { name, bytes }: Upload): ChatFile {
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  if (bytes.length > limits.upload) throw new ApiError(413, 'Request Entity Too Large')
  const file = { kind, name, mime: mimeOf(name), bytes, width: null, height: null }
  return addFile(call.office.store, kind === 'photo' ? { ...file, ...photoSize(bytes) } : file)
}

function photoSize(bytes: Buffer) {
  if (bytes.length > limits.photo) {
    throw badRequest(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${limits.photo} bytes`,
    )
  }
  const size = imageSize(bytes)
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED')
  return size
}
