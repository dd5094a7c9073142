const wide: Readonly<Record<string, string>> = { ':': '：', ';': '；' }
const amount = '\\d[\\d,.]{0,18}[万亿]{0,2}元'
const edge = '(?<=^|[，。；：、（和及与有共]|其中)'
const behind = '(?=[，。；、）和及与]|$)'
const noun = '[^，。；：、（）和及与\\d]{2,12}'

/** The beginning of a sentence about the amount in the one before: 。其中：…, 。资金来源为…. */
const goesOn = /。(?=其中|包括)/g
const goesOnBeside = /。(?=按[^，。；：\d]{1,10}(?:分|划分)|(?:资金|收入)来源)/g
const itemNumber = /(?<=^|[，。；：])(?:\d{1,2}[.．、](?!\d)|[①-⑳])/g
/** An amount before what it is for: 48万元为项目支出, 5名退休人员. */
const amountFirst = new RegExp(`${edge}(${amount})(?:用于|[为是])(${noun})${behind}`, 'g')
const peopleFirst = new RegExp(`${edge}(\\d{1,5}名)(${noun})${behind}`, 'g')
/** Names and amounts in the same order: 基本支出和项目支出分别为160万元和48万元. */
const inTurn =
  /([^，。；：（）\d]{2,80})分别(?:安排|支出)?[为是有]?：?((?:\d[\d,.]{0,18}[万亿]{0,2}[元人名]?[、，和及与]){1,5}\d[\d,.]{0,18}[万亿]{0,2}[元人名])/g

/** A line with Chinese punctuation, each figure after its words; spaces remain between Latin letters only. */
export function evened(text: string): string {
  const line = text.trim()
  const isLatin = (at: number) => /[A-Za-z]/.test(line[at] ?? '')
  return line
    .replace(/\s+/g, (run, at: number) => (isLatin(at - 1) && isLatin(at + run.length) ? ' ' : ''))
    .replace(/[:;]/g, (mark) => wide[mark] ?? mark)
    .replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(goesOn, '，')
    .replace(goesOnBeside, '；')
    .replace(itemNumber, '')
    .replace(inTurn, apart)
    .replace(amountFirst, '$2$1')
    .replace(peopleFirst, '$2$1')
}

/**
 * Each name with its figure; the last unit applies to all. If the numbers of names and figures differ, they stay as
 * they are.
 */
function apart(said: string, names: string, list: string): string {
  const figures = list.split(/(?<=[元人名\d])[、，和及与](?=\d)/)
  const unit = /[万亿]{0,2}[元人名]$/.exec(list)?.[0] ?? ''
  const each = names.split(/[、和及与]/)
  if (each.length !== figures.length) return said
  return each.map((name, at) => `${name}${withUnit(figures[at] ?? '', unit)}`).join('，')
}

function withUnit(figure: string, unit: string): string {
  return /\d$/.test(figure) ? `${figure}${unit}` : figure
}
