import { cellAt, type Form } from '../../../core/form.ts'

/** Whether a placed value agrees with the truth: figures by value, texts without spaces. */
export function agrees(form: Form, at: string, value: string, stated: string): boolean {
  const type = cellAt(form, at)?.kind.type
  if (value === '' || stated === '') return value === stated
  if (type === 'percent') return value.endsWith('%') && Number(value.slice(0, -1)) === Number(stated.slice(0, -1))
  if (type === 'amount' || type === 'count' || type === 'points' || type === 'area')
    return Number(value) === Number(stated)
  if (type === 'items' || at === 'report.sections.duties') return sameItems(value, stated)
  return plain(value) === plain(stated)
}

/** Lists: one item per line or separated by 、, numbered or not. */
function sameItems(value: string, stated: string): boolean {
  const items = (text: string) =>
    plain(text.replace(/(^|\n)\s*(?:\d+[、.．]|[（(]\d+[）)])/g, '$1').replaceAll('、', '\n'))
  return items(value) === items(stated)
}

/** Without spaces; brackets and punctuation of either width are the same. */
function plain(text: string): string {
  return text.replace(/\s/g, '').replace(/[（(]/g, '(').replace(/[）)]/g, ')').replaceAll('＝', '=')
}
