import { answerBlock } from '../../../bot/talk/paste/answer.ts'
import { questionOf, type Talk, withChanges } from '../../../bot/talk/talk.ts'
import type { Facts } from '../../../core/facts.ts'
import { cellAt } from '../../../core/form.ts'
import { measureText } from '../../../core/indicator.ts'
import { isAsked, questions } from '../../../core/questions.ts'
import { diceOf } from '../../fixtures/dice.ts'
import { agrees } from '../../paper/generate/agree.ts'
import { type ChangeName, changed } from '../../paper/generate/changes/index.ts'
import type { Document } from '../../paper/generate/document.ts'
import type { Filing } from '../../paper/generate/filing/filing.ts'
import { plainPaper } from '../../paper/generate/print/plain.ts'
import { copiedFromSheet, copiedFromWeb, copiedFromWord } from '../../paper/generate/write/text.ts'
import { alone } from '../around.ts'

export const copying = { word: copiedFromWord, sheet: copiedFromSheet, web: copiedFromWeb }
export type Copying = keyof typeof copying

const plainly: Readonly<Record<Copying, readonly ChangeName[]>> = {
  word: ['joined'],
  sheet: ['joined'],
  web: ['joined', 'unbrokenLabels'],
}

/** Each annex of tables of a filing as copied, and the cells that it prints. */
export function copiedAnnexes(filing: Filing, how: Copying, seed: number, changes = plainly[how]) {
  const document: Document = changed(plainPaper(filing), changes, diceOf(seed), filing)
  return document.annexes
    .filter(({ id }) => id !== 'report' && id !== 'front')
    .map((annex) => ({ id: annex.id, text: copying[how]({ annexes: [annex] }), printed: printedIn(annex) }))
}

function printedIn({ blocks }: Document['annexes'][number]): ReadonlySet<string> {
  const parts = blocks.flatMap((block) =>
    block.is === 'table' ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.parts)) : block.parts,
  )
  return new Set(parts.flatMap(({ at }) => at ?? []))
}

/** The talk of somebody whose projects are listed and who has answered nothing else. */
export function talkOf({ form, year, department, facts }: Filing, known: Facts = listed(facts)): Talk {
  const filing = {
    id: 1,
    department,
    year,
    edition: form.edition.id,
    state: 'filling',
    facts: known,
    versions: new Map(),
  }
  const person = { id: 1, roles: [] }
  const message = { kind: 'unreadable' } as const
  return {
    form,
    filing: { ...filing, state: 'filling' },
    person,
    message,
    ...alone,
  }
}

function listed(facts: Facts): Facts {
  return new Map([...facts].filter(([at]) => at === 'unit.name' || at === 'project' || /^project\.\d+\.name$/.test(at)))
}

/** The outcome for a clerk who sends a text to the first question of an annex. */
export function pastedInto(talk: Talk, annex: string, text: string) {
  const first = questions(talk.form, talk.filing.facts).find(
    ({ id }) => id.startsWith(annex) && /^[.#]/.test(id.slice(annex.length)),
  )
  const question = questionOf(talk, first?.id)
  if (!question) throw new Error(`nothing is asked in ${annex}`)
  const turn = answerBlock(talk, question, text)
  return { turn, facts: withChanges(talk.filing.facts, turn?.changes ?? []) }
}

/** Asked cells of an annex: those that differ from the filing's, and those that are missing. */
export function compared({ form, facts: truth }: Filing, annex: string, printed: ReadonlySet<string>, facts: Facts) {
  const asked = (at: string) => {
    const cell = cellAt(form, at)
    return at.startsWith(`${annex}.`) && cell !== undefined && isAsked(cell) && cell.kind.type !== 'rows'
  }
  const shown = (at: string) =>
    cellAt(form, at)?.kind.type === 'measure' ? measureText(facts, at) : (facts.get(at) ?? '')
  const stated = [...truth.keys()].filter((at) => asked(at) && printed.has(at) && truth.get(at) !== '')
  return {
    expected: stated.length,
    missing: stated.filter((at) => !facts.has(at)),
    wrong: [...facts.keys()]
      .filter(
        (at) =>
          asked(at) &&
          !agrees(form, at, shown(at), truth.get(at) ?? '') &&
          !agrees(form, at, shown(at).replace(/^[≥≤]/, ''), truth.get(at) ?? ''),
      )
      .map((at) => `${at}: ${shown(at)} for ${truth.get(at)}`),
  }
}
