import { rowLabel } from '../../core/labels.ts'
import type { Question } from '../../core/question.ts'
import { questions } from '../../core/questions.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, unasked, year } from '../fixtures/facts.ts'

/**
 * The state of a filing before a scenario starts: everything answered correctly and unsigned, then as the lines say:
 * `全部填好`, `从“公用经费”开始` (this and everything after it is open), `只差“附件一”“说明”` (only these are open; an
 * annex, a section, a row, or the explanations), `接入模型`, `改 base.office.final 131.06` (one cell, blank if the value is
 * left out).
 */
export function standing(lines: readonly string[]): Map<string, string> {
  return lines.reduce(asSaid, unsigned(correctFiling()))
}

/** A model is available for drafting. */
export const withModel = '接入模型'

type Standing = Map<string, string>

function asSaid(facts: Standing, line: string): Standing {
  const names = [...line.matchAll(/“([^”]+)”/g)].map(([, name]) => name ?? '')
  const [word = '', address = '', value = ''] = line.split(' ')
  if (line === '全部填好' || line === withModel) return facts
  if (word === '改') return new Map([...facts, [address, value]])
  if (/^从“[^”]+”开始$/.test(line)) return unasked(without(facts, from(facts, names[0] ?? '')), 'explanations')
  if (/^只差(“[^”]+”)+$/.test(line)) return names.reduce(withoutNamed, facts)
  throw new Error(`not a way a filing can stand: ${line}`)
}

function withoutNamed(facts: Standing, name: string): Standing {
  if (name === '说明') return unasked(facts, 'explanations')
  return without(facts, named(facts, name))
}

function from(facts: Standing, name: string): Question[] {
  const [first] = named(facts, name)
  const all = questions(form, facts)
  return all.slice(all.findIndex(({ id }) => id === first?.id))
}

function named(facts: Standing, name: string): Question[] {
  const found = questions(form, facts).filter((question) => namesOf(facts, question).includes(name))
  if (found.length === 0) throw new Error(`no question is called ${name}`)
  return found
}

function namesOf(facts: Standing, { row, numbers }: Question): (string | undefined)[] {
  const section = form.edition.sections.find(({ id }) => id === row.section)
  const annex = form.edition.annexes.find(({ id }) => id === section?.annex)
  return [annex?.number, section?.title, rowLabel(form, facts, year, row.id, numbers)]
}

/** Makes the cells of these questions not asked yet; the department's name stays. */
function without(facts: Standing, open: readonly Question[]): Standing {
  const addresses = open.flatMap(({ cells }) => cells.map(({ address }) => address))
  return unasked(facts, ...addresses.filter((address) => address !== 'unit.name'))
}

function unsigned(facts: Standing): Standing {
  return new Map([...facts].filter(([address]) => !/\.signature\.(head|date)$/.test(address)))
}
