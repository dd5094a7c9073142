const verb = '(?:增加|新增|添加|补充|加|添|补)'
const one = '一?[个项条行]'
const marks = '[\\s:：，,]'
const adding = new RegExp(
  `^(?:里面?|中)?(?:(?:请|帮我|还要|还|再|要){0,2}${verb}[上了]?(?:${one}${marks}*|${marks}+)|还有(?:${one})?${marks}*)`,
)
const numbering = /^\s*(?:\d{1,2}[、．)）]|\d{1,2}\.(?!\d)|[（(]\d{1,2}[)）]|[①-⑳])\s*/

/** Whether a text begins with words that ask for a new row: 加一个, 新增：, 还有. */
export function asksToAdd(text: string): boolean {
  return adding.test(text)
}

/** A row's name without words that ask for a new row. */
export function withoutAdding(text: string): string {
  return text.replace(adding, '')
}

/** A line for a list without its number and without words that ask for a new row. */
export function bareLine(line: string): string {
  return withoutAdding(line.replace(numbering, '').trim())
}
