import { writeExchange } from '../../core/exchange/file.ts'
import { rowNumbers } from '../../core/facts.ts'
import type { Question } from '../../core/question.ts'
import { isFigureRow, questionAt, questions } from '../../core/questions.ts'
import { department } from '../fixtures/correct.ts'
import type { Dice } from '../fixtures/dice.ts'
import { form, stating, year } from '../fixtures/facts.ts'
import type { Pen, Written } from './answers.ts'
import { editFrom, type Heard, messageFrom, type Room, tapFrom } from './room.ts'

/** An act in somebody's chat. */
export type Deed = {
  readonly by: number
  readonly name: string
  readonly update: object
  /** What an answer states, by address. */
  readonly states?: Written['states']
}

type Sent = { readonly id: number; readonly row: string }
/** What somebody will do next: send a text, or tap a button of a message that is still to come. */
type Plan = string | RegExp

const words = ['目录', '检查', '项目', '同事', '继续', '上一题', '上一题', '下一题', '跳过', '都填无', '帮助', '提交']
const heads = ['签字', '退回', '目录', '检查', '继续', '这一行再核一下。']
const plans: readonly (readonly Plan[])[] = [
  ['检查', /说明$/, 'words'],
  ['检查', /^\d+$|去改|修改/, 'answer'],
  ['同事', /分工/, /./, /./],
  ['项目', 'row'],
  ['项目', '删除 2', '撤销'],
  ['项目', '删除 1'],
  ['项目', '上移 2'],
  ['项目', '改名 1 name'],
  ['项目', '照 1 新建 name'],
  ['目录', /^附件[一二]$/, /^[1-4]$/, /^\d$/, 'answer'],
  ['目录', /^附件[一二]$/, /^[1-4]$/, /^\d$/, 'answer'],
  ['签字', /确认签字/],
]

/** One person at their chat, who acts on what it shows. */
export class Colleague {
  readonly #room: Room
  readonly #dice: Dice
  readonly #pen: Pen
  readonly #sent: Sent[] = []
  readonly #fills: boolean
  #plan: readonly Plan[] = []
  #messages = 10
  readonly id: number

  constructor(room: Room, id: number, dice: Dice, pen: Pen, fills: boolean) {
    this.#room = room
    this.id = id
    this.#dice = dice
    this.#pen = pen
    this.#fills = fills
  }

  next(): Deed {
    const [step, ...rest] = this.#plan
    this.#plan = rest
    if (typeof step === 'string') return this.#planned(step)
    if (step) return this.#tap(this.#recent(), step) ?? this.next()
    return this.#fills ? this.#any() : this.#heads()
  }

  #any(): Deed {
    const roll = this.#dice.roll()
    if (roll < 0.36) return this.#answer()
    if (roll < 0.54) return this.#tap(this.#recent()) ?? this.#answer()
    if (roll < 0.61) return this.#tap(this.#chat()) ?? this.#answer()
    if (roll < 0.69) return this.#edit() ?? this.#answer()
    if (roll < 0.79) return this.#reply() ?? this.#answer()
    if (roll < 0.85) return this.#paste()
    if (roll < 0.9) return this.#say('撤销')
    if (roll < 0.94) return this.#say(this.#dice.pick(words))
    if (roll < 0.955) return this.#import()
    this.#plan = this.#dice.pick(plans)
    return this.next()
  }

  #heads(): Deed {
    const roll = this.#dice.roll()
    if (roll < 0.4) return this.#tap(this.#recent()) ?? this.#say('继续')
    if (roll < 0.5) return this.#tap(this.#chat()) ?? this.#say('继续')
    if (roll < 0.6) return this.#reply() ?? this.#say('继续')
    return this.#say(this.#dice.pick(heads))
  }

  #planned(step: string): Deed {
    if (step === 'answer') return this.#answer()
    if (step === 'words') return this.#say(this.#pen.words())
    if (/^row$|^照/.test(step) && this.#isLong('project')) return this.#say('删除 2')
    if (step === 'row') return this.#say(this.#pen.value({ kind: { type: 'text' }, column: 'name' }))
    return this.#say(step.replace('name', this.#pen.value({ kind: { type: 'text' }, column: 'name' })))
  }

  /** What the talk asks for: an answer, or one of the choices offered. */
  #answer(): Deed {
    const place = this.#room.place(this.id)
    const question = place?.at === 'row' ? this.#at(place.row) : undefined
    if (question) return this.#write(question)
    if (place && 'choices' in place && this.#dice.chance(0.7)) return this.#tap(this.#recent()) ?? this.#say('1')
    return this.#say(this.#dice.chance(0.5) ? this.#pen.words() : '继续')
  }

  #write(question: Question, more: object = {}): Deed {
    const list = question.row.repeats && question.cells[0]?.address
    if (list && this.#isLong(list)) return this.#say('无', more)
    const { text, states } = this.#pen.answer(question, this.#room.facts())
    this.#sent.push({ id: this.#messages + 1, row: question.id })
    return this.#say(text, more, states)
  }

  #say(text: string, more: object = {}, states?: Written['states']): Deed {
    this.#messages += 1
    const update = messageFrom(this.id, { message_id: this.#messages, text, ...more })
    return this.#done(`“${text.slice(0, 30)}”${'reply_to_message' in more ? ' in reply' : ''}`, update, states)
  }

  /** Whether a list is long enough: a department has a handful of projects, and a table a handful of rows. */
  #isLong(list: string): boolean {
    return (rowNumbers(this.#room.facts(), list) ?? []).length > 5
  }

  /** Another answer in place of an earlier one. */
  #edit(): Deed | undefined {
    const sent = this.#sent[this.#sent.length - 1 - this.#dice.upTo(Math.min(20, this.#sent.length))]
    const question = this.#at(sent?.row)
    if (!sent || !question) return undefined
    const { text, states } = this.#pen.answer(question, this.#room.facts())
    const name = `message ${sent.id} at ${sent.row} becomes “${text.slice(0, 30)}”`
    return this.#done(name, editFrom(this.id, { message_id: sent.id, text }), states)
  }

  #reply(): Deed | undefined {
    const asked = this.#chat().flatMap((heard) => {
      const back = heard.buttons.flat().find(({ action }) => action.do === 'back')?.action
      return back && typeof back.row === 'string' ? [{ heard, row: back.row }] : []
    })
    const chosen = asked[asked.length - 1 - this.#dice.upTo(Math.min(60, asked.length))]
    const question = this.#at(chosen?.row)
    if (!chosen || !question) return undefined
    const from = { id: 1, is_bot: true, first_name: '' }
    return this.#write(question, { reply_to_message: { message_id: chosen.heard.id, date: 0, from } })
  }

  #tap(under: readonly Heard[], label = /./): Deed | undefined {
    const found = under.flatMap((heard) =>
      heard.buttons
        .flat()
        .flatMap((button, index) => (wanted(button) && label.test(button.label) ? [{ heard, index }] : [])),
    )
    if (found.length === 0) return undefined
    const { heard, index } = this.#dice.pick(found)
    const name = `［${heard.buttons.flat()[index]?.label}］ ${heard.id}.${index}`
    return this.#done(name, tapFrom(this.id, heard, index))
  }

  /** Rows from a table, at a question of the same annex that asks for figures. */
  #paste(): Deed {
    const place = this.#room.place(this.id)
    const here = place?.at === 'row' && !place.cell ? this.#at(place.row) : undefined
    if (!here?.id.startsWith('base.') || !isFigureRow(here.row)) return this.#answer()
    const rows = questions(form, this.#room.facts()).filter(({ id, row }) => id.startsWith('base.') && isFigureRow(row))
    const from = this.#dice.upTo(rows.length - 2)
    const { text, states } = this.#pen.block(rows.slice(from, from + 3))
    return this.#say(text, {}, states)
  }

  /** The data as exported a moment ago, with a few figures changed by hand. */
  #import(): Deed {
    const facts = this.#room.facts()
    const rows = questions(form, facts).filter(({ row }) => isFigureRow(row))
    const changed = [1, 2, 3].flatMap(() => [...this.#pen.answer(this.#dice.pick(rows), facts).states])
    const file = `f${this.#room.files.size}`
    const all = stating(facts, Object.fromEntries(changed))
    this.#room.files.set(file, writeExchange(form, { facts: all, year, department }))
    this.#messages += 1
    this.#plan = [/采用|填空白|不用/]
    const document = { file_id: file, file_unique_id: file, file_name: '自评.json', file_size: 9 }
    return this.#done(`file ${file}`, messageFrom(this.id, { message_id: this.#messages, document }))
  }

  #done(name: string, update: object, states?: Written['states']): Deed {
    return { by: this.id, name, update, ...(states ? { states } : {}) }
  }

  #at(row: string | undefined): Question | undefined {
    return row === undefined ? undefined : questionAt(form, this.#room.facts(), row)
  }

  #chat(): readonly Heard[] {
    return this.#room.chat(this.id)
  }

  /** The last two messages with buttons. */
  #recent(): readonly Heard[] {
    return this.#chat()
      .filter(({ buttons }) => buttons.length > 0)
      .slice(-2)
  }
}

/** What nobody does here: leave for another filing, remove somebody, deliver. */
const unwanted = [
  ...['newFiling', 'switchTo', 'leaveHead', 'leaveNow', 'removeMember', 'invite'],
  ...['deliver', 'deliverNow', 'publish'],
]

function wanted({ action }: Heard['buttons'][number][number]): boolean {
  return !unwanted.includes(action.do)
}
