import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { type Found, quote, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'noProblem' }>

const longest = 60

/** A report without a problem beside a low rate of execution, or beside measures that name one. */
export function judgeNoProblem(written: Written, rule: Rule): Found[] {
  const said = textOf(written, rule.part)
  if (said === '' || said.length > longest || !expression(rule.none).test(said)) return []
  const against = [...lowRates(written, rule), ...measures(written, rule)]
  return together(
    written,
    against.map((one) => ({ shows: `“${said.replace(/。$/, '')}”：${one}` })),
  )
}

function textOf({ prose }: Written, part: string): string {
  const own = prose.paragraphs.filter(
    ({ parts, opens, title, numbering }) => parts[0] === part && !opens && !(title && numbering),
  )
  return own.map(({ text }) => text).join('')
}

function lowRates({ prose }: Written, { rate, below }: Rule): string[] {
  return flatMap(prose.sentences, ({ figures }) =>
    figures
      .filter(({ of, phrase, value }) => of === 'percent' && expression(rate).test(phrase) && value.lt(below))
      .map(({ text, phrase }) => `${phrase}${text}，低于${below}%`),
  )
}

function measures(written: Written, { measuresPart, suggests }: Rule): string[] {
  const text = textOf(written, measuresPart)
  const match = expression(suggests).exec(text)
  return match ? [`改进措施写了${quote(text, match.index, match.index + match[0].length)}`] : []
}
