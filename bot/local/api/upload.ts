import { addFile, fileBytes, findFile } from '../../../db/chat/files.ts'
import type { ChatFile } from '../../../db/chat/types.ts'
import { imageSize } from '../image.ts'
import { limits } from '../limits.ts'
import { mimeOf } from '../mime.ts'
import type { Upload } from '../storing.ts'
import { ApiError, badRequest, type Call } from './call.ts'

const names = { document: 'Document', photo: 'Photo' }

/** The file a call sends: uploaded (under its own field or as `attach://<field>`) or known by id. */
export function sentFile(call: Call, kind: ChatFile['kind'], given: string | undefined): ChatFile {
  const attached = given?.startsWith('attach://') ? given.slice('attach://'.length) : undefined
  const upload = call.uploads.get(attached ?? kind)
  if (upload !== undefined) return keptFile(call, kind, upload)
  if (given === undefined) throw badRequest(`there is no ${kind} in the request`)
  const known = findFile(call.office.store, given)
  if (known === undefined || known.dropped) throw badRequest('wrong file identifier/HTTP URL specified')
  if (known.kind !== kind) throw badRequest(`can't use file of type ${names[known.kind]} as ${names[kind]}`)
  return known
}

function keptFile(call: Call, kind: ChatFile['kind'], upload: Upload): ChatFile {
  if (upload.size === 0) throw badRequest('file must be non-empty')
  if (upload.size > limits.upload) throw new ApiError(413, 'Request Entity Too Large')
  const file = { ...upload, kind, mime: mimeOf(upload.name), width: null, height: null }
  return addFile(call.office.store, kind === 'photo' ? { ...file, ...photoSize(call, upload) } : file)
}

function photoSize(call: Call, { id, size: length }: Upload) {
  if (length > limits.photo) {
    throw badRequest(`file of size ${length} bytes is too big for a photo; the maximum size is ${limits.photo} bytes`)
  }
  const size = imageSize(fileBytes(call.office.store, id))
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED')
  return size
}
