const placed = /^(?:第|指标|项目)?\s*(?:第\s*)?(\d{1,2}|[一二三四五六七八九十])\s*(?:[行个项条号](?:指标|项目)?)?$/
const last = /^(?:第?最后|末尾)(?:的|那|一)?[一]?[行个项条](?:指标|项目)?$/
const numerals = '一二三四五六七八九十'

/** The position that words name, from 1: 2, 第二行, 最后一个; undefined for any other words. */
export function placeSaid(called: string, count: number): number | undefined {
  const said = called.normalize('NFKC').trim()
  if (last.test(said)) return count
  const [, digits = ''] = placed.exec(said) ?? []
  if (/^\d/.test(digits)) return Number(digits)
  return digits !== '' && said !== digits ? numerals.indexOf(digits) + 1 : undefined
}

/** A name without its spaces and quotation marks, its signs as half-width ones: rows are called by it. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s“”"‘’'「」『』《》]/g, '')
}
