import { attempt } from './attempt.js'
import { element } from './element.js'
import { server } from './requests.js'

/** A message's file by its name and size; pressing it saves it. */
export function attachment(file) {
  if (file === null) return undefined
  const kind = element('span', { class: 'kind', 'aria-hidden': 'true' }, extension(file.name))
  const words = file.dropped ? sizeOf(file.size) : `${sizeOf(file.size)} · 下载`
  const name = element('span', { class: 'file-name' }, file.name, element('small', {}, words))
  return file.dropped ? element('div', { class: 'file' }, kind, name) : pressable(file, kind, name)
}

function pressable(file, ...children) {
  const label = `下载 ${file.name}，${sizeOf(file.size)}`
  const save = () => attempt(() => download(file), `正在下载 ${file.name}…`)
  return element('button', { type: 'button', class: 'file', 'aria-label': label, onclick: save }, ...children)
}

/** The browser saves a file, whatever its type, and never shows it as a page. */
async function download({ id, name }) {
  const href = URL.createObjectURL(new Blob([await server.bytes(id)], { type: 'application/octet-stream' }))
  element('a', { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

function extension(name) {
  return /\.(\w{1,4})$/.exec(name)?.[1] ?? '文件'
}

function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
