import { type Address, bind, cellIn } from '../../address.ts'
import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { onceForText } from '../../once.ts'
import { type CheckKind, firstRow, noFixes } from '../kind.ts'
import { rowsUnder } from '../listed-rows.ts'

/** No name occurs twice, or nearly twice, in one annex. */
export const repeated: CheckKind<'repeated'> = {
  reads: (_, { rows }) => rows.map((row) => `${row}.name`),
  judge(_, { facts }, check, numbers) {
    const byName = new Map<string, Address[]>()
    for (const row of flatMap(check.rows, (row) => rowsUnder(facts, bind(row, numbers)))) {
      const cell = cellIn(row, 'name')
      const key = nameRead(check.readAs, facts.get(cell) ?? '')
      if (key.length > 1) byName.set(key, [...(byName.get(key) ?? []), cell])
    }
    const twice = [...byName.values()].filter((cells) => cells.length > 1)
    if (twice.length === 0) return undefined
    const quoted = (cells: readonly Address[]) => cells.map((cell) => `“${facts.get(cell)}”`).join('与')
    return { at: twice.flat(), shows: twice.map(quoted).join('；') }
  },
  place: ({ rows }) => `${rows[0]}.name`,
  fixes: noFixes,
  example(_, { rows: [row = ''] }) {
    const table = firstRow(row.slice(0, -2))
    const two = (other: string) => ({ [`${table}.1.name`]: '培训场次', [`${table}.2.name`]: other })
    return { breach: two('培训场次'), sound: two('展演场次') }
  },
}

/** The name's characters in a fixed order, so that 及时完成 and 完成及时 are equal. */
const nameRead = onceForText((readAs: readonly (readonly [string, string])[], name: string): string => {
  const meant = new Map(readAs)
  const words = expression(readAs.map(([word]) => word).join('|'))
  let [rest, read] = [name, '']
  for (let found = words.exec(rest); found; found = words.exec(rest)) {
    read += rest.slice(0, found.index) + (meant.get(found[0]) ?? '')
    rest = rest.slice(found.index + found[0].length)
  }
  return [...(read + rest).replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
})
