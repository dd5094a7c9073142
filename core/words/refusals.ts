import type { LabelledRefusal, Refusal } from '../values/refusal.ts'

/** What was read, why it was refused, and what to send instead. */
export function refusalWords({ label, refusal }: LabelledRefusal): string {
  return `${label}：收到“${refusal.read}”，${why(refusal)}。${insteadOf(refusal)}`
}

function why(refusal: Refusal): string {
  switch (refusal.code) {
    case 'approximate':
      return `“${refusal.word ?? ''}”是约数，这里要准确的数`
    case 'notNumber':
      return '读不出一个数'
    case 'ambiguousUnit':
      return '看不出是哪个单位'
    case 'wrongUnit':
      return refusal.word ? `单位“${refusal.word}”对不上` : '单位对不上'
    case 'percentagePoints':
      return `“${refusal.word ?? '百分点'}”说的是两个百分数相差多少，这里要百分数本身`
    case 'negative':
      return '这一格不能是负数'
    case 'notWhole':
      return '这里要整数'
    case 'tooLarge':
      return '数太大了，请核对单位是元还是万元'
    case 'notDate':
      return '读不出一个日期'
    case 'noSuchOption':
      return '不在选项里'
    case 'empty':
      return '是空的'
    case 'tooLong':
      return refusal.over ? `有 ${refusal.over.length} 个字，这里最多 ${refusal.over.most} 个字` : '太长了'
    case 'onlyFigures':
      return '只有数字，这里要写文字'
    case 'notPhone':
      return '看不出是电话号码'
    case 'notDocumentNumber':
      return '看不出是文号'
    case 'twoReadings':
      return `有两种读法：${refusal.word ?? ''}`
    case 'letterForDigit':
      return `里面的“${refusal.word ?? ''}”是字母，像是数字${refusal.digit ?? ''}`
  }
}

function insteadOf(refusal: Refusal): string {
  if (refusal.options && refusal.options.length > 0) return `请选：${refusal.options.join('、')}。`
  if (refusal.code === 'onlyFigures') return '请用文字再发一次。'
  return refusal.code === 'tooLong' ? '请精简后再发。' : `请发例如：${refusal.example}`
}
