import { saysNone } from '../../../core/values/texts.ts'

export type Verb = '删除' | '改名' | '上移' | '下移'

/**
 * An order to a row in people's words: what it does, how it calls the row ('' for the current one), and a new name.
 * `unsure`: the words may as well be a name themselves, such as 取消收费.
 */
export type SaidOrder = {
  readonly verb: Verb
  readonly called: string
  readonly name: string
  readonly unsure: boolean
}

const polite = /^(?:请|麻烦|帮我|帮忙){0,3}/
const ended = /[。！!~～\s]{1,4}$/
const noun = /^(?:指标|项目)(?=删|改名|上移|下移)/
const deletes = '删除掉?|删掉|删去|删|去掉|去除|取消|拿掉|移除|剔除'
const moves = '上移|下移'
const removing = new RegExp(`^(?:${deletes}|不要)了?[\\s:：]{0,3}`)
const removed = new RegExp(`(?:给|都)?(?:(?:${deletes}|不要)[了掉]?吧?|不要了)$`)
const moving = new RegExp(`^(${moves})[\\s:：]{0,3}`)
const moved = new RegExp(`[\\s:：]{0,3}(${moves})$`)
const renaming = /^(?:改名|重命名|更名)[\s:：]{0,3}/
const renamed =
  /(?:的?名称|的?名字)?(?:(改名|更名|重命名)[为成叫]?|(?:名称|名字)(改)[为成]?|应该叫|应叫|改叫|改成|改为|换成)[\s:：]{0,3}/
const renamedPlace = /^(第[\d０-９一二三四五六七八九十]{1,3}[行个项条])改名?[为成叫]?[\s:：]{0,3}/
const renamingPlace = /^改名?(第[\d０-９一二三四五六七八九十]{1,3}[行个项条])[为成叫]?[\s:：]{0,3}/
const marked = /^[为成叫→：:\s]{1,4}/
/** The current row. */
const itself = /^(?:它|这一?[行个项条]?(?:指标|项目)?|本[行项])$/
/** What may stand behind the name of a row: 维修费那行. */
const behindName = /的?(?:[那这]一?[行个项条]|这一?[行个项条]|一行)(?:指标|项目)?$/

/** The order in a line; undefined for any other line. */
export function orderIn(line: string): SaidOrder | undefined {
  const said = line
    .trim()
    .replace(polite, '')
    .replace(ended, '')
    .replace(noun, '')
    .replace(/^的(?=第)/, '')
  const taking = /^[把将](?=.)/.test(said)
  const text = taking ? said.slice(1).trimStart() : said
  return named(text, taking) ?? shifted(text) ?? dropped(text, taking)
}

/** 改名 2 新名称, 把维修费改名为维护费, 第1行改湿地保护. */
function named(text: string, taking: boolean): SaidOrder | undefined {
  const [whole = '', place] = renamedPlace.exec(text) ?? renamingPlace.exec(text) ?? []
  if (place !== undefined) return orderOf('改名', place, text.slice(whole.length))
  const front = renaming.exec(text)?.[0] ?? ''
  if (front !== '') return orderOf('改名', ...twoOf(text.slice(front.length)))
  const found = renamed.exec(text)
  if (!found || found.index === 0) return undefined
  const [called, name] = [text.slice(0, found.index), text.slice(found.index + found[0].length)]
  if (/^[\d０-９]/.test(name) || saysNone(name)) return undefined
  const sure = taking || found[1] !== undefined || found[2] !== undefined
  return name === '' && !sure ? undefined : orderOf('改名', called, name, !sure)
}

/** 2 新名称, 维修费 为 维护费: the row and its new name. */
function twoOf(text: string): [string, string] {
  const [first = ''] = text.split(/\s/, 1)
  return [first, text.slice(first.length).trim().replace(marked, '')]
}

function shifted(text: string): SaidOrder | undefined {
  const [front = '', verb] = moving.exec(text) ?? []
  if (verb !== undefined) return orderOf(verb as Verb, text.slice(front.length))
  const [back = '', behind] = moved.exec(text) ?? []
  return behind === undefined ? undefined : orderOf(behind as Verb, text.slice(0, -back.length))
}

function dropped(text: string, taking: boolean): SaidOrder | undefined {
  const front = removing.exec(text)?.[0] ?? ''
  if (text === front && !text.startsWith('删')) return undefined
  if (front !== '' && !removed.test(text.slice(front.length)))
    return orderOf('删除', text.slice(front.length), '', !/^删[除掉去了第\d\s:：]/.test(text))
  const back = removed.exec(text)?.[0] ?? ''
  if (back === '' || (back === text && !text.startsWith('删'))) return undefined
  return orderOf('删除', text.slice(0, -back.length), '', !taking && !(back.includes('删') && /[了掉]/.test(back)))
}

function orderOf(verb: Verb, called: string, name = '', unsure = false): SaidOrder {
  const bare = called.trim()
  return { verb, called: itself.test(bare) ? '' : bare, name: name.trim(), unsure }
}

/** How a row is called without what stands behind its name: 维修费 for 维修费那行. */
export function withoutBehind(called: string): string {
  return called.replace(behindName, '').trim()
}
