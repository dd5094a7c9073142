import type { Figure } from './figure.ts'
import type { Column, ProseSettings } from './rules.ts'
import { columnsIn } from './words.ts'

/** Words after which 预算 is a basis of comparison: 完成预算的76%, 比预算减少, 控制在预算12万元以内. */
const against =
  /(?:对照|比|较|与|和|同|占|完成|执行|达到?|为|是|超[过出]?|突破|[低高少多]于|[大小]于|控制在?|相当于|按照?)(?:了|全年|年初|年度|当年|本年|部门|批复|核定|下达|安排|调整后|的){0,3}预算(?:数|总额|安排)?/g
const based = /[以按][^，。；]{0,6}预算(?:数|总额)?(?:为|计)/g
const within = /预算(?:数|总额|控制数|指标|安排|批复|范围)?(?:之|以|范围)?内/g
/** Words of change, which do not decide the column of the figures after them. */
export const changing = /增|减|多|少|升|降|节|结余|结转|追加|调整|超|差|压|同比/
const spent = /(?<!基本|项目|预算)支出|使用|列支|发生|实际|执行/

/** The columns that words without a figure set for the figures after them. */
export function columnsOfWords(settings: ProseSettings, words: string): Column[] {
  if (words === '') return []
  const plain = words.includes('预算') ? words.replace(against, '').replace(based, '').replace(within, '') : words
  return columnsIn(settings, plain)
}

/** The columns that a figure sets for those after it: an amount does, a change or a base does not. */
export function columnsOfFigure({ of, rough, phrase, columns }: Omit<Figure, 'before'>): readonly Column[] {
  if (of !== 'money' || rough || changing.test(phrase) || phrase.search(against) >= 0) return []
  if (columns.length > 0) return columns
  return spent.test(phrase) ? ['final'] : []
}
