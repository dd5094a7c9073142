import { bind } from '../../address.ts'
import { expression } from '../../expression.ts'
import { withoutWords } from '../dropped-words.ts'
import { type Broken, type CheckKind, firstRow, noFixes } from '../kind.ts'
import { quoted } from '../measured.ts'

/** A goal without a figure is more than the project's name, and more than that something goes well. */
export const emptyGoal: CheckKind<'emptyGoal'> = {
  reads: (_, { cell, name }) => [cell, ...(name ? [name] : [])],
  judge(_, { facts }, check, numbers): Broken | undefined {
    const cell = bind(check.cell, numbers)
    const text = facts.get(cell)?.trim()
    if (!text || expression(check.unless).test(text.replace(years, ''))) return undefined
    if (withoutWords(text, check.dropped) === '') return { at: [cell], shows: quoted(text) }
    const nameCell = check.name && bind(check.name, numbers)
    const name = nameCell ? facts.get(nameCell) : undefined
    if (nameCell && name && isOnlyName(text, name, check.dropped))
      return { at: [cell, nameCell], shows: `${quoted(text)}就是项目名称${quoted(name)}` }
    return expression(check.vague).test(text) ? { at: [cell], shows: quoted(text) } : undefined
  },
  place: ({ cell }) => cell,
  fixes: noFixes,
  example: (_, { cell }) => ({
    breach: { [firstRow(cell)]: '保障各项工作顺利进行' },
    sound: { [firstRow(cell)]: '新建防火隔离带12公里' },
  }),
}

/** A year is no figure of a goal. */
const years = /20\d\d年/g

/** Whether a text says no more than a name does, apart from words that say nothing of their own. */
function isOnlyName(text: string, name: string, dropped: string): boolean {
  const own = withoutWords(text, dropped)
  return own.length <= name.length && withoutWords(name, dropped).includes(own)
}
