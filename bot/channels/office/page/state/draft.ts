import { signal } from '@preact/signals'
import type { ChatMessage } from '../../shapes.ts'
import { kept } from '../server/kept.ts'
import { links } from '../server/links.ts'
import { newKey } from '../server/requests.ts'
import { askToJoin } from './asking.ts'
import { messageOf } from './messages.ts'
import { tell } from './notices.ts'
import { type Act, outgoing, send } from './outgoing.ts'

/** A file that will be sent with the next 发送. */
export type Staged = { readonly id: string; readonly file: File }

/** The words in the input line. */
export const words = signal('')
/** The message that is replied to or edited. */
export const subject = signal<{ readonly does: 'reply' | 'edit'; readonly message: ChatMessage } | undefined>(undefined)
/** Files to send with the words. */
export const staged = signal<readonly Staged[]>([])

const longest = 4096
const largest = 20_000_000
const most = 20
let store = ''

/** Takes up what this person had written when the page was closed. */
export function openDraft(person: number): void {
  store = `draft:${person}`
  const before = kept.read(store)
  words.value = typeof before === 'string' ? before : ''
  words.subscribe((text) => (text === '' ? kept.remove(store) : kept.write(store, text)))
}

/** Lets the browser ask before the page closes while a file is not on the server: words are kept, files are not. */
export function holdFiles(): void {
  addEventListener('beforeunload', (event) => {
    if (staged.value.length > 0 || outgoing.value.some(({ act }) => act.is === 'file')) event.preventDefault()
  })
}

export function replyTo(message: ChatMessage): void {
  subject.value = { does: 'reply', message }
}

export function edit(message: ChatMessage): void {
  subject.value = { does: 'edit', message }
  words.value = message.text
}

/** Leaves the reply or the edit. */
export function leaveSubject(): void {
  if (subject.value?.does === 'edit') words.value = ''
  subject.value = undefined
}

/** Puts files beside the words; what cannot be sent is said at once. */
export function stage(files: Iterable<File>): void {
  const all = [...files]
  const tooLarge = all.find(({ size }) => size > largest)
  const fitting = all.filter(({ size }) => size <= largest)
  const room = most - staged.value.length
  if (tooLarge) tell(`“${tooLarge.name}”太大，最多20MB。`)
  else if (fitting.length > room) tell(`一次最多放${most}个文件，先发这些，再放别的。`)
  staged.value = [...staged.value, ...fitting.slice(0, room).map((file) => ({ id: newKey(), file }))]
}

export function unstage(id: string): void {
  staged.value = staged.value.filter((one) => one.id !== id)
}

/** Sends the files and the words: the words are the caption of the first file. */
export function sendDraft(follows: (device: string) => void): void {
  const [text, files, about] = [words.value, staged.value, subject.value]
  if (text.trim() === '' && files.length === 0) return
  words.value = ''
  staged.value = []
  subject.value = undefined
  if (files.length === 0 && about === undefined && followed(text, follows)) return
  for (const act of actsOf(text, files, about)) send(act)
}

/** Does what opening a pasted link to this page would do; whether the text was such a link. */
function followed(text: string, follows: (device: string) => void): boolean {
  const { start, device } = links.in(text)
  if (start !== undefined) void askToJoin().then((yes) => yes && send({ is: 'say', text: `/start ${start}` }))
  else if (device !== undefined) follows(device)
  return start !== undefined || device !== undefined
}

function actsOf(text: string, files: readonly Staged[], about: typeof subject.value): Act[] {
  if (about?.does === 'edit') return [{ is: 'edit', text, message: about.message.id }]
  const captioned = files.length > 0 && text.length <= 1024
  const sent = files.map(({ file }, at): Act => ({ is: 'file', file, caption: at === 0 && captioned ? text : '' }))
  const said = captioned ? [] : pieces(text)
  return [...sent, ...said.map((piece, at): Act => ({ is: 'say', text: piece, ...replied(at, about) }))]
}

function replied(at: number, about: typeof subject.value): { readonly replyTo?: number } {
  return at === 0 && about ? { replyTo: about.message.id } : {}
}

/** What the server did not take is written again before what has been written since. */
export function putBack(act: Act): void {
  if (act.is === 'file') {
    staged.value = [{ id: newKey(), file: act.file }, ...staged.value]
    if (act.caption !== '') words.value = joined(act.caption)
  } else if (act.is === 'say') words.value = joined(act.text)
  else if (act.is === 'edit') putBackEdit(act.message, act.text)
}

function putBackEdit(id: number, text: string): void {
  const message = messageOf(id)
  if (message) subject.value = { does: 'edit', message }
  words.value = text
}

let returned = ''

/** The words that came back, in the order in which they were sent, before those written since. */
function joined(text: string): string {
  const isThere = returned !== '' && words.value.startsWith(returned)
  const since = isThere ? words.value.slice(returned.length).replace(/^\n/, '') : words.value
  returned = [isThere ? returned : '', text].filter((part) => part !== '').join('\n')
  return [returned, since].filter((part) => part !== '').join('\n')
}

/** A long text in pieces that each fit one message, cut at line ends if possible. */
function pieces(text: string): string[] {
  if (text.trim() === '') return []
  if (text.length <= longest) return [text]
  const line = text.lastIndexOf('\n', longest)
  const cut = line > 0 ? line : longest
  return [text.slice(0, cut), ...pieces(text.slice(cut).replace(/^\n/, ''))].filter((piece) => piece.trim() !== '')
}
