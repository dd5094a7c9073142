import type { Form } from '../../form.ts'
import type { NoFiling } from './filing-read.ts'
import { plain } from './label.ts'
import type { Ledger } from './ledger.ts'
import { alone, begun, type Line } from './line.ts'
import type { Fit } from './recognise.ts'
import { isMarker, type Parted, yearAlone } from './region.ts'

/** The department that the files name: in its cell, else in a title, else as the authority of the first project. */
export function departmentIn(form: Form, ledger: Ledger, { regions }: Parted): string {
  const { name } = form.edition.layout
  const stated = ledger.valueAt(name)
  const titled = regions.find(({ named }) => named.length > 2)?.named
  const authority = [...form.cells.values()].find(({ column }) => column === 'authority')
  const first = authority && ledger.valueAt(authority.pattern.replace('*', '1'))
  return stated || titled || first || ''
}

const mostQuoted = 40

/** The refusal of files that contain nothing of any form. */
export function notAFiling(lines: readonly Line[]): NoFiling {
  return {
    none: 'noFiling',
    says: `这不像自评材料：${quoted(lines)}里找不到自评表的表名、行名和列名。请发填好的自评表或自评报告。`,
  }
}

/** The refusal of files on a form other than the best match. */
export function otherForm({ form, lacking }: Pick<Fit, 'form' | 'lacking'>, lines: readonly Line[]): NoFiling {
  const { title, place } = form.edition
  const why = lacking.length > 0 ? `没有“${lacking.join('”“')}”这一列` : '行名和列名大多对不上'
  const says = `${quoted(lines)}不是现有的表样，没有读。最接近的是“${title}”（${place}），但${why}。`
  return otherProvince(form, lines) ?? { none: 'otherForm', says }
}

/** The refusal of files whose first lines name a province other than the form's. */
export function otherProvince({ edition }: Form, lines: readonly Line[]): NoFiling | undefined {
  const province = provinceIn(lines)
  if (province === undefined || edition.place === '全国' || edition.place.includes(province)) return undefined
  const says = `${quoted(lines)}是${province}省的表样，现在只有${edition.place}的，没有读。`
  return { none: 'otherForm', says }
}

/** The province named in the first lines. */
function provinceIn(lines: readonly Line[]): string | undefined {
  const head = lines.slice(0, 12).flatMap((line) => alone(line)?.text ?? [])
  return head.flatMap((text) => /(?:^|[（(\d度年])((?!度)[\u4e00-\u9fff]{2,3})省/.exec(plain(text))?.[1] ?? [])[0]
}

/** The first words of the files that are more than a number or a year. */
function quoted(lines: readonly Line[]): string {
  const words = lines
    .filter((line) => !isMarker(line) && yearAlone(line) === undefined)
    .flatMap(begun)
    .map(({ text }) => plain(text))
  const text = words.find((each) => each.length > 1) ?? ''
  return text === '' ? '文件' : `“${text.slice(0, mostQuoted)}”`
}
