import { bind } from '../../address.ts'
import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { type CheckKind, firstRow, noFixes } from '../kind.ts'

/** A text names no year other than the filing's and the next. */
export const year: CheckKind<'year'> = {
  reads: (_, { cell }) => [cell],
  judge(_, { facts, year }, { cell: pattern, unless }, numbers) {
    const cell = bind(pattern, numbers)
    const sentences = facts.get(cell)?.split(/[。；;\n]/) ?? []
    const wrong = flatMap(sentences, (sentence) =>
      expression(unless).test(sentence) ? [] : yearsIn(sentence).filter((said) => ![year, year + 1].includes(said)),
    )
    const named = [...new Set(wrong)].map((said) => `${said}年`).join('、')
    return named === '' ? undefined : { at: [cell], shows: `写的是${named}，评价年度为${year}年` }
  },
  place: ({ cell }) => cell,
  fixes: noFixes,
  example(_, { cell }, year) {
    const of = (said: number) => ({ [firstRow(cell)]: `${said}年完成全部工作。` })
    return { breach: of(year - 2), sound: of(year) }
  },
}

function yearsIn(sentence: string): number[] {
  return (sentence.match(/(?<!\d)(?:19|20)\d\d(?=年)/g) ?? []).map(Number)
}
