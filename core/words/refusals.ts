import { isKnownUnit } from '../values/measure-units.ts'
import type { LabelledRefusal, Refusal } from '../values/refusal.ts'
import { measureWords, moneyWords } from '../values/units.ts'

const units: ReadonlySet<string> = new Set([
  ...moneyWords,
  ...measureWords,
  '角',
  '分',
  '块',
  '毛',
  '平方',
  '平米',
  '平',
])

/** What was read, why it was refused, and what to send instead. */
export function refusalWords({ label, refusal }: LabelledRefusal): string {
  return `${label}：${why(refusal)}。${insteadOf(refusal)}`
}

function why(refusal: Refusal): string {
  switch (refusal.code) {
    case 'approximate':
      return `“${refusal.read}”不是准数`
    case 'notNumber':
      return /\d/.test(refusal.read) ? `没看懂“${refusal.read}”` : `“${refusal.read}”里没有数`
    case 'ambiguousUnit':
      return `“${refusal.read}”没写清单位`
    case 'wrongUnit':
      return wrongUnitWords(refusal)
    case 'percentagePoints':
      return `“${refusal.read}”是相差多少，请填百分数本身`
    case 'negative':
      return `“${refusal.read}”是负数，这一格不能是负的`
    case 'notWhole':
      return `“${refusal.read}”不是整数`
    case 'tooLarge':
      return `“${refusal.read}”太大了，是元还是万元`
    case 'notDate':
      return `“${refusal.read}”里没有日期`
    case 'noSuchOption':
      return `没看懂“${refusal.read}”`
    case 'empty':
      return '这条没有内容'
    case 'tooLong':
      return refusal.over ? `“${refusal.read}”有 ${refusal.over.length} 个字，最多 ${refusal.over.most} 个字` : '太长了'
    case 'onlyFigures':
      return `“${refusal.read}”只有数字，请写成文字`
    case 'notPhone':
      return `“${refusal.read}”里没有电话号码`
    case 'notDocumentNumber':
      return `“${refusal.read}”里没有文号`
    case 'twoReadings':
      return `“${refusal.read}”是多少：${refusal.word ?? ''}`
    case 'letterForDigit':
      return `“${refusal.read}”里的“${refusal.word ?? ''}”是字母，是数字${refusal.digit ?? ''}吗`
  }
}

function insteadOf(refusal: Refusal): string {
  if (refusal.options && refusal.options.length > 0) return `请选${refusal.options.join('、')}。`
  if (refusal.code === 'onlyFigures') return ''
  return refusal.code === 'tooLong' ? '请写短些再发。' : `例：${refusal.example}`
}

/** A unit that the cell does not have; any other words behind a figure are no unit: 4.1吧. */
function wrongUnitWords({ read, word = '' }: Refusal): string {
  if (word === '') return `“${read}”的单位不能用`
  const isUnit = /^[a-z°℃]+$/i.test(word) || isKnownUnit(word) || units.has(word)
  return isUnit ? `“${read}”的单位不能是${word}` : `“${read}”里的“${word}”没看懂`
}
